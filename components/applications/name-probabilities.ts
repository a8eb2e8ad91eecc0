/** Probabilities of the name in the replies of a chat, for bars and for print. */
import { storyNames } from '../../data/stories'
import { formatProbability } from '../kit/format'
import type { Bar } from '../kit/BarChart.vue'
import { HISTORY_SETTINGS, quoteReply, storedFrame, type ChatFrame, type HistorySetting } from './chat-run'

/** A bar for each position of the switch, empty until it has a reply; `current` is the position it is in. */
export const probabilityBars = (replies: ChatFrame['replies'], current: HistorySetting): Bar[] =>
  HISTORY_SETTINGS.map((history) => {
    const reply = replies[history]
    const quote = reply ? quoteReply(reply) : ''
    const probability = reply?.chance === undefined ? '' : `${formatProbability(reply.chance)}; `
    return {
      name: `History ${history}`,
      value: reply?.chance ?? 0,
      says: `${probability}it said ${quote}`,
      on: history === current,
      veiled: !quote,
    }
  })

/** The recorded probabilities of all names but the first, history on and off. Ben → 'Ben 66%, 2.6%'. */
export const recordedProbabilities: readonly string[] = storyNames.slice(1).map((name) => {
  const { on, off } = storedFrame(HISTORY_SETTINGS.length, name).replies
  return `${name} ${formatProbability(on!.chance!)}, ${formatProbability(off!.chance!)}`
})
