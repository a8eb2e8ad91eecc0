/** The help desk's replies: the chat model's, which calls no tools, and those of a model that calls one, written by a person. */
import type { ModelClient } from '../../composables/model-client'
import { orderQuestion, orderReplies, orders } from '../../data/orders'
import { recordingTransport } from '../../composables/transports/recording-transport'
import { plainText, type ToolCall } from 'llm-stack/applications'
import { helpDeskRun } from '../../data/help-desk-run'
import { formatDay } from '../kit/format'
import { modelName } from './model-name'
import { findOrder } from './find-order'

const { by, when, order, text } = orderReplies
const call: ToolCall = { id: 'call_1', name: findOrder.name, arguments: JSON.stringify({ order }) }
/** Author of the recording, as the slide names it. */
export const recordingAuthor = `a recording, ${by} on ${formatDay(when)}`
/** The chat model's recorded reply, as the slide names it. */
export const recordedModel = `${modelName(helpDeskRun.by)}, which has no tools (recorded ${formatDay(helpDeskRun.when)}, ${helpDeskRun.file})`

/** The messages of the first request. */
export const firstMessages = [
  { role: 'system', content: 'You sell shoes.' },
  { role: 'user', content: orderQuestion },
] as const
const firstPrompt = plainText(firstMessages)
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
