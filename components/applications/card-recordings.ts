/** Recorded replies from cards, as the chat client plays them where the model is not there; and the count of their verdicts. */
import type { Recording } from '../../composables/transports/recording-transport'
import type { RecordedText, RepliesStamp } from '../../data/card-replies'
import { cardRepliesRun } from '../../data/card-replies-run'
import { cardVerdicts } from '../../data/card-verdicts'
import { hostileRun } from '../../data/hostile-run'
import { plainText } from 'llm-stack/applications'
import { buildMessages, printedInput, type SearchInput } from './card-search'

const toRecording = (
  { replies: _, ...stamp }: RepliesStamp & { replies: unknown },
  input: SearchInput,
  cards: readonly number[],
  { text, reason }: RecordedText,
): Recording => ({
  ...stamp,
  to: plainText(buildMessages(input, cards)),
  reply: { text, calls: [], reason },
})

/** The first one is the reply to the printed question. */
export const cardRecordings: readonly Recording[] = [
  ...cardRepliesRun.replies.map((reply) =>
    toRecording(cardRepliesRun, { ...printedInput, question: reply.question }, reply.cards, reply),
  ),
  ...hostileRun.replies.map(({ cards, marked }, i) =>
    toRecording(hostileRun, { ...printedInput, hostile: i + 1 }, cards, marked),
  ),
]

const verdicts = Object.values(cardVerdicts).map(([verdict]) => verdict)
/** Replies that contradict their card or miss it, and all. */
export const verdictCounts = {
  fails: verdicts.filter((verdict) => verdict !== 'agrees').length,
  all: verdicts.length,
}
