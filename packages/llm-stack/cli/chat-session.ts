import { setImmediate } from 'node:timers/promises'
import type { ChatMessage, ChatModel, ChatReplyEnd, ChatReplyOptions } from '../models'
import { fitConversation } from '../applications'

/** Tokens of the marks around a message, at most. */
const MARKS = 8

/** What a reply came to. */
export interface FinishedReply extends ChatReplyEnd {
  text: string
  /** Whether it was stopped. */
  isStopped: boolean
  /** Messages that no longer fitted into the context, and were not sent. */
  dropped: number
  /** Milliseconds to the first token, and from there to the last. */
  firstMs: number
  restMs: number
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

  /** The messages to send, without the oldest turns where all do not fit into the context. */
  private fit(question: ChatMessage) {
    const { decoder, tokenizer } = this.model
    const count = (text: string) => tokenizer.encode(text).length + MARKS
    const system = this.system === undefined ? [] : [{ role: 'system' as const, content: this.system }]
    const reply = Math.min(this.options.maxTokens, Math.floor(decoder.context / 2))
    const window = { size: decoder.context - count(this.model.template.system ?? ''), reply, count }
    const { messages, dropped } = fitConversation(system, this.turns, [question], window)
    return { messages: messages as ChatMessage[], dropped: dropped.flatMap((group) => group.messages).length }
  }

  /** Replies to a question, and remembers both. onText: gets the reply as it comes; isStopped: asked between two tokens. Throws
   *  RangeError if the question alone does not fit into the context. */
  async ask(
    content: string,
    onText: (text: string) => void,
    isStopped = () => false,
  ): Promise<FinishedReply> {
    const question: ChatMessage = { role: 'user', content }
    const { messages, dropped } = this.fit(question)
    const start = performance.now()
    const reply = this.model.reply(messages, this.options)
    let text = ''
    let tokens = 0
    let first = 0
    let end: ChatReplyEnd | undefined
    while (!end && !isStopped()) {
      const { done, value } = reply.next()
      if (done) end = value
      else {
        if (value.tokens && !first) first = performance.now()
        tokens = value.tokens
        text += value.text
        onText(value.text)
        await setImmediate()
      }
    }
    this.turns.push([question, { role: 'assistant', content: text }])
    const now = performance.now()
    const times = { firstMs: (first || now) - start, restMs: first ? now - first : 0 }
    const ended = end ?? { reason: 'stop', promptTokens: 0, tokens }
    return { ...ended, text, isStopped: !end, dropped, ...times }
  }
}
