import type { SlidevData } from '@slidev/types'
import type { Plugin } from 'vite'
import type { StageOptions } from '../options'
import { buildTimeLine, slidesInSlot } from './slides-in-slot'

const MODULE = 'virtual:stage-time-line'

/** Vite plugin: a module whose default export is the time span of each slide of the slot, by its number. */
export const timeLine = (data: Pick<SlidevData, 'slides'>, slot: number, options: StageOptions): Plugin => ({
  name: 'stage:time-line',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id) =>
    id === `\0${MODULE}`
      ? `export default ${JSON.stringify(buildTimeLine(slidesInSlot(slot, data.slides, options)))}`
      : undefined,
})
