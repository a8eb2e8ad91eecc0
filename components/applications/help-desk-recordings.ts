/** The help desk's replies from a model that calls tools. The bundled model calls none, so a person wrote them. */
import type { ModelClient } from '../../composables/model-client'
import { orderQuestion, orderReplies, orders } from '../../data/orders'
import { recordingTransport } from '../../composables/transports/recording-transport'
import { plainText, type ToolCall } from 'llm-stack/applications'
import { findOrder } from './find-order'

const { by, when, order, text } = orderReplies
const call: ToolCall = { id: 'call_1', name: findOrder.name, arguments: JSON.stringify({ order }) }
const day = new Date(when).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
/** Author of the recording, as the slide names it. */
export const recordingAuthor = `a recording, ${by} on ${day}`

const firstPrompt = plainText([
  { role: 'system', content: 'You sell shoes.' },
  { role: 'user', content: orderQuestion },
])
/** The two replies by their prompts: the tool call, then the answer. */
export const deskRecordings = [
  { by, when, to: firstPrompt, reply: { text: '', calls: [call], reason: 'tool_calls' } },
  { by, when, to: `${firstPrompt}  ${orders.get(order)}`, reply: { text, calls: [], reason: 'stop' } },
] as const

/** A client that replies from the recording. */
export function createRecordedClient(): ModelClient {
  const controller = new AbortController()
  const ready = Promise.resolve()
  return {
    transport: recordingTransport(deskRecordings),
    ready,
    signal: controller.signal,
    stop: () => controller.abort(),
  }
}
