import { writeChunks } from './chunks'
import type { TransportResponse, ChatRequest, Message, StreamEvent, Transport } from './messages'

/** Messages as one text, for a base model, which knows no roles. */
export const plainText = (messages: readonly Message[]): string =>
  messages.map(({ content }) => content).join(' ')

/** A response that streams these events. */
export const streamingResponse = (
  events: AsyncIterable<StreamEvent>,
  model: string,
  createdAt: Date,
): TransportResponse => ({
  status: 200,
  headers: { 'content-type': 'text/event-stream' },
  body: writeChunks(events, model, Math.floor(createdAt.getTime() / 1000)),
})

/** Transport to a model on this machine, which calls no tools. reply: yields the text of a reply, then one end; throws
 *  RangeError for messages that the model cannot read. */
export const localTransport = (
  model: string,
  reply: (request: Omit<ChatRequest, 'tools'>) => AsyncGenerator<StreamEvent>,
): Transport => ({
  name: 'the engine downstairs',
  model,
  async post(body) {
    const { messages, max_tokens: maxTokens, temperature, stop, seed } = JSON.parse(body)
    const request = { messages, maxTokens, temperature, stop, seed }
    return streamingResponse(reply(request), model, new Date())
  },
})
