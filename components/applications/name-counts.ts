/** How many replies of a chat have the name, for bars and for print. */
import { chatNames } from '../../data/name-chat'
import type { Bar } from '../kit/BarChart.vue'
import { storedFrame, type ChatFrame } from './chat-run'
import { HISTORY_SETTINGS, type HistorySetting } from './name-request'

/** A bar for each position of the switch, hidden until it has a reply; `current` is the position it is in. */
export const nameCountBars = (replies: ChatFrame['replies'], current: HistorySetting): Bar[] =>
  HISTORY_SETTINGS.map((history) => {
    const { asks, hits } = replies[history] ?? { asks: 0, hits: 0 }
    return {
      name: `History ${history}`,
      value: asks && hits / asks,
      says: `${hits} of ${asks}`,
      on: history === current,
      veiled: !asks,
    }
  })

/** The recorded counts of all names but the first, history on and off: 'Priya 9, 0'. */
export const recordedNameCounts: readonly string[] = chatNames.slice(1).map((name) => {
  const { on, off } = storedFrame(HISTORY_SETTINGS.length, name).replies
  return `${name} ${on!.hits}, ${off!.hits}`
})
