import { buildCardRequest, buildMessages, printedInput } from '../../../components/applications/card-search'
import { unmarkedMessages } from '../../../components/applications/unmarked-messages'
import type { ReplyRequest } from '../../../composables/chat-model/reply-run'
import type { CardReply, RecordedText } from '../../../data/card-replies'
import type { HostileReply } from '../../../data/hostile-cards'
import type { Message } from 'llm-stack/applications'
import type { ChatModel } from 'llm-stack/models'
import { recordReply } from './record-reply'

function recordText(model: ChatModel, messages: readonly Message[]): RecordedText {
  const { reply } = recordReply(model, buildCardRequest(messages) as ReplyRequest)
  return { text: reply.text, reason: reply.reason as RecordedText['reason'] }
}

/** The chat model's reply to a question with these cards, by their indices. */
export const recordCardReply = (
  model: ChatModel,
  { question, cards }: Pick<CardReply, 'question' | 'cards'>,
): CardReply => ({
  question,
  cards,
  ...recordText(model, buildMessages({ ...printedInput, question }, cards)),
})

/** Its replies to the first question with the hostile card of this number among the cards: marked as data and unmarked. */
export function recordHostileReply(
  model: ChatModel,
  hostile: number,
  cards: readonly number[],
): HostileReply {
  const input = { ...printedInput, hostile }
  return {
    cards,
    marked: recordText(model, buildMessages(input, cards)),
    unmarked: recordText(model, unmarkedMessages(input, cards)),
  }
}
