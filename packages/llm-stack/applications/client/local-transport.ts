import { writeChunks } from './chunks'
import type { TransportResponse, ChatRequest, Message, StreamEvent, Transport } from './messages'

/** A request to a base model: a text to continue. */
export type ContinuationRequest = { prompt: string } & Omit<ChatRequest, 'messages' | 'tools'>

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

/** Transport to a base model on this machine: it continues the text of the messages, and calls no tools. complete:
 *  yields the text, then one end; throws RangeError for a prompt that the model cannot read. */
export const localTransport = (
  model: string,
  complete: (request: ContinuationRequest) => AsyncGenerator<StreamEvent>,
): Transport => ({
  name: 'the engine downstairs',
  model,
  async post(body) {
    const { messages, max_tokens: maxTokens, temperature = 0, stop, seed } = JSON.parse(body)
    const request = { prompt: plainText(messages), maxTokens, temperature, stop, seed }
    return streamingResponse(complete(request), model, new Date())
  },
})
