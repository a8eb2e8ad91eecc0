import { summaryRun } from '../../data/summary-run'
import { usableSummarySeeds } from '../../data/ticket'
import { CHAT_MODEL_SHORT_NAME } from './model-name'

/** Who wrote a summary; of the chat model also how often it is usable. `by` is '' for a sentence of the text. */
export function describeSummary(by: string): string {
  if (!by) return 'It keeps a sentence; a model would write one.'
  const count = `Usable: ${usableSummarySeeds.length} of ${summaryRun.replies.length}.`
  return by.startsWith(CHAT_MODEL_SHORT_NAME) ? `${by}. ${count}` : `Asked: ${by}.`
}
