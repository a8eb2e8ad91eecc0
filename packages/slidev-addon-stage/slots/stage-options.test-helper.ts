import { readStageOptions, type StageOptions } from '../options'

/** Options of a talk of several lengths, in which every slide has a slot. */
export const stageOptions: StageOptions = readStageOptions({
  stage: { slots: [5, 10, 20, 30, 45], slot: 30, everySlideHasSlot: true },
})
