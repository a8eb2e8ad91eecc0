/** The help desk's replies from a model that calls tools. Nobody here can, so a person wrote them. */
import type { ModelClient } from '../../composables/model-client'
import { orderQuestion, orderReplies, orders } from '../../data/orders'
import { recordingTransport } from '../../composables/transports/recording-transport'
import { plainText, type ToolCall } from '../../stack/applications'
import { findOrder } from './find-order'

const { by, when, order, text } = orderReplies
const call: ToolCall = { id: 'call_1', name: findOrder.name, arguments: JSON.stringify({ order }) }
const day = new Date(when).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
/** Who replies there. */
export const recordingAuthor = `a recording, ${by} on ${day}`

const firstPrompt = plainText([
  { role: 'system', content: 'You sell shoes.' },
  { role: 'user', content: orderQuestion },
])
export const deskRecordings = [
  { by, when, to: firstPrompt, reply: { text: '', calls: [call], reason: 'tool_calls' } },
  { by, when, to: `${firstPrompt}  ${orders.get(order)}`, reply: { text, calls: [], reason: 'stop' } },
] as const

/** The recording, asked as anybody is. */
export function createRecordedClient(): ModelClient {
  const leaving = new AbortController()
  const ready = Promise.resolve()
  return {
    transport: recordingTransport(deskRecordings),
    ready,
    signal: leaving.signal,
    stop: () => leaving.abort(),
  }
}
