/** The model downstairs, asked as a provider's is: the same request, the same stream. */
import { writeChunks } from './chunks'
import type { TransportResponse, ChatRequest, Message, StreamEvent, Transport } from './messages'

/** What a base model is asked: to carry a text on. */
export type ContinuationRequest = { prompt: string } & Omit<ChatRequest, 'messages' | 'tools'>

/** A base model knows no roles: what was said is one text to it. */
export const plainText = (messages: readonly Message[]): string =>
  messages.map(({ content }) => content).join(' ')

/** An answer that streams these events. */
export const streamingResponse = (
  events: AsyncIterable<StreamEvent>,
  model: string,
  createdAt: Date,
): TransportResponse => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream' },
  body: writeChunks(events, model, Math.floor(createdAt.getTime() / 1000)),
})

/** The engine downstairs. It is a base model: it carries on, and asks for no tools. write: tells the text, then one end; what
 *  the model cannot read is a RangeError. */
export const localTransport = (
  model: string,
  complete: (asked: ContinuationRequest) => AsyncGenerator<StreamEvent>,
): Transport => ({
  name: 'the engine downstairs',
  model,
  async post(body) {
    const { messages, max_tokens: maxTokens, temperature = 0, stop, seed } = JSON.parse(body)
    const request = { prompt: plainText(messages), maxTokens, temperature, stop, seed }
    return streamingResponse(complete(request), model, new Date())
  },
})
