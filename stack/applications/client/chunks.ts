/** Requests and replies as an OpenAI-compatible endpoint has them: chat completions, streamed in chunks. */
import { ModelError } from './errors'
import { eventOf } from './event-stream'
import type { ChatRequest, Message, StopReason, StreamEvent, ToolCall, Usage } from './messages'

const DONE = '[DONE]'
const REASONS: readonly StopReason[] = ['stop', 'length', 'tool_calls', 'content_filter']

const callOf = ({ id, name, arguments: args }: ToolCall) => ({
  id,
  type: 'function',
  function: { name, arguments: args },
})
const messageOf = ({ role, content, calls, callId }: Message) => ({
  role,
  content,
  tool_calls: calls?.map(callOf),
  tool_call_id: callId,
})

/** The request as it is sent: JSON. */
export function bodyOf({ messages, tools, maxTokens, ...rest }: ChatRequest, model?: string): string {
  return JSON.stringify({
    model,
    messages: messages.map(messageOf),
    tools: tools?.map((tool) => ({ type: 'function', function: tool })),
    max_tokens: maxTokens,
    ...rest,
    stream: true,
    stream_options: { include_usage: true },
  })
}

interface Delta {
  content?: string | null
  tool_calls?: { index?: number; id?: string; function?: { name?: string; arguments?: string } }[]
}
interface Chunk {
  model?: string
  choices?: { delta?: Delta; finish_reason?: string | null }[]
  usage?: { prompt_tokens: number; completion_tokens: number } | null
  error?: unknown
}

function read(data: string): Chunk {
  try {
    const chunk: unknown = JSON.parse(data)
    if (chunk && typeof chunk === 'object') return chunk
  } catch {
    // Told below.
  }
  throw new ModelError('format', 'The reply cannot be read: broken JSON. Ask again.')
}

/** What the chunks say. Calls are told once they are whole. Throws ModelError where a reply is broken or cut. */
export async function* readChunks(stream: AsyncIterable<string>): AsyncGenerator<StreamEvent> {
  const calls: ToolCall[] = []
  let reason: string | undefined
  let usage: Usage | undefined
  let model: string | undefined
  for await (const data of stream) {
    if (data === DONE) break
    const chunk = read(data)
    if (chunk.error)
      throw new ModelError('server', 'The server broke off with a fault of its own. Ask again.')
    const choice = chunk.choices?.[0]
    const text = choice?.delta?.content
    if (text) yield { type: 'text', text: String(text) }
    choice?.delta?.tool_calls?.forEach((part, i) => {
      const call = (calls[part.index ?? i] ??= { id: '', name: '', arguments: '' })
      call.id ||= part.id ?? ''
      call.name ||= part.function?.name ?? ''
      call.arguments += part.function?.arguments ?? ''
    })
    reason = choice?.finish_reason ?? reason
    model = chunk.model ?? model
    if (chunk.usage) usage = { input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens }
  }
  if (!reason) throw new ModelError('cut', 'The reply broke off in the middle. Ask again.')
  for (const call of calls) yield { type: 'call', call }
  yield { type: 'end', reason: REASONS.find((known) => known === reason) ?? 'stop', usage, model }
}

/** The bytes of a stream that says this. model: who writes it; created: when, in seconds since 1970. */
export async function* writeChunks(events: AsyncIterable<StreamEvent>, model: string, created: number) {
  const base = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created, model }
  const chunk = (choices: object[], more = {}) => eventOf(JSON.stringify({ ...base, choices, ...more }))
  const choice = (delta: object, reason: StopReason | null = null) =>
    chunk([{ index: 0, delta, finish_reason: reason }])
  let calls = 0
  for await (const event of events) {
    if (event.type === 'text') yield choice({ content: event.text })
    else if (event.type === 'call') yield choice({ tool_calls: [{ index: calls++, ...callOf(event.call) }] })
    else {
      yield choice({}, event.reason)
      const { input = 0, output = 0 } = event.usage ?? {}
      const usage = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output }
      if (event.usage) yield chunk([], { usage })
    }
  }
  yield eventOf(DONE)
}
