import { setImmediate } from 'node:timers/promises'
import { fitConversation } from '../applications'
import type { ChatMessage, ChatModel, ChatReplyEnd, ChatReplyOptions } from '../models'

/** What a reply came to. */
export interface FinishedReply {
  text: string
  /** Why it ended: as in `ChatReplyEnd`, or because it was interrupted. */
  reason: ChatReplyEnd['reason'] | 'interrupted'
  /** Tokens of the reply. */
  tokens: number
  /** Messages that no longer fitted into the context, and were not sent. */
  dropped: number
  /** Milliseconds to the first token, and from there to the last. */
  firstMs: number
  furtherMs: number
}

/** A conversation with a chat model. */
export class ChatSession {
  private readonly turns: ChatMessage[][] = []

  /** system: the system message (default: the model's own). */
  constructor(
    private readonly model: ChatModel,
    private readonly options: ChatReplyOptions & { maxTokens: number },
    private readonly system?: string,
  ) {}

  /** The messages to send; where all do not fit into the context, the older half of the turns is forgotten. */
  private fit(question: ChatMessage): { messages: ChatMessage[]; dropped: number } {
    const { decoder, template } = this.model
    // Of a message with its marks; the start of the reply is counted with each.
    const count = (content: string) => template.encode([{ role: 'system', content }]).length
    const system = this.system ?? template.system
    const instructions = system === undefined ? [] : [{ role: 'system' as const, content: system }]
    const reply = Math.min(this.options.maxTokens, Math.floor(decoder.context / 2))
    const window = { size: decoder.context, reply, count }
    const { messages, dropped } = fitConversation(instructions, this.turns, [question], window)
    const droppedMessages = dropped.flatMap((group) => group.messages)
    this.turns.splice(0, dropped.length)
    return { messages: messages as ChatMessage[], dropped: droppedMessages.length }
  }

  /** Replies to a question, and remembers both. onText: gets the reply as it comes; isInterrupted: asked between two tokens.
   *  Throws RangeError if the question alone does not fit into the context. */
  async ask(
    content: string,
    onText: (text: string) => void,
    isInterrupted = () => false,
  ): Promise<FinishedReply> {
    const question: ChatMessage = { role: 'user', content }
    const { messages, dropped } = this.fit(question)
    const start = performance.now()
    const reply = this.model.reply(messages, this.options)
    const times = { first: 0, last: 0 }
    let text = ''
    let tokens = 0
    let reason: FinishedReply['reason'] = 'interrupted'
    while (!isInterrupted()) {
      const { done, value } = reply.next()
      if (done) {
        reason = value.reason
        break
      }
      if (value.tokens > tokens) times.last = performance.now()
      times.first ||= times.last
      tokens = value.tokens
      text += value.text
      onText(value.text)
      await setImmediate()
    }
    this.turns.push([question, { role: 'assistant', content: text }])
    const firstMs = (times.first || performance.now()) - start
    return { text, reason, tokens, dropped, firstMs, furtherMs: times.last - times.first }
  }
}
