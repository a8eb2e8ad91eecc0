import { summaryRun } from '../../data/summary-run'
import { usableSummarySeeds } from '../../data/ticket'
import { CHAT_MODEL_SHORT_NAME } from './model-name'

const usable = `usable in ${usableSummarySeeds.length} of ${summaryRun.replies.length}`

/** On paper, beside the sentence that is kept. */
export const printedSummaryNote = `It keeps a sentence. What ${CHAT_MODEL_SHORT_NAME} writes is ${usable}.`

/** Who wrote a summary; of the chat model also how often it is usable. `by` is '' for a sentence of the text. */
export function describeSummary(by: string): string {
  if (!by) return 'It keeps a sentence.'
  return by.startsWith(CHAT_MODEL_SHORT_NAME) ? `${by}: ${usable}.` : `Asked: ${by}.`
}
