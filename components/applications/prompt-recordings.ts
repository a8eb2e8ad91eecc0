/** The chat model's recorded replies to the prepared question of the slide `prompt`, for any parts before it. */
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { promptParts, givenPrice, type PromptPart } from '../../data/prompt-parts'
import { promptRun } from '../../data/prompt-run'
import type { RecordedAsks } from '../../data/recorded-asks'
import { PREPARED_QUESTION } from './fitted-prompt'
import { promptKey } from './prompt-key'

/** For all combinations of parts. */
export const promptRecordings = Object.values(promptRun).flatMap(asksToRecordings)

/** The recorded replies to a prompt of these parts; undefined with another question. */
export const recordedPromptAsks = (parts: readonly PromptPart[]): RecordedAsks | undefined =>
  parts.at(-1)?.text === PREPARED_QUESTION.text ? promptRun[promptKey(parts)] : undefined

const countWithPrice = (replies: RecordedAsks['replies']) =>
  replies.filter(({ text }) => givenPrice.test(text)).length

/** How many of the recorded replies have the price in them: '“39” in 5 of 10'. */
export function describeReplyCount({ replies }: RecordedAsks): string {
  return `“39” in ${countWithPrice(replies)} of ${replies.length}`
}

/** For print: how many of ten have the price, of the question alone and as each part is added. */
export const recordedCounts: readonly string[] = promptParts.map((_, i) => {
  const parts = [...promptParts.slice(0, i), promptParts.at(-1)!]
  const { replies } = recordedPromptAsks(parts)!
  return `${i ? `with ${promptParts[i - 1].name}` : 'Question alone'}: ${countWithPrice(replies)}`
})
