/** Wire format of OpenAI-compatible endpoints: chat completions, streamed in chunks. */
import { ModelError } from './model-error'
import { encodeEvent } from './event-stream'
import type { ChatRequest, StopReason, StreamEvent, ToolCall, Usage } from './messages'

const DONE = '[DONE]'
const REASONS: readonly string[] = ['stop', 'length', 'tool_calls', 'content_filter'] satisfies StopReason[]

const functionCall = ({ id, ...fields }: ToolCall) => ({ id, type: 'function', function: fields })

/** A request as JSON for the endpoint. */
export function requestBody({ messages, tools, maxTokens, ...options }: ChatRequest, model?: string): string {
  return JSON.stringify({
    model,
    messages: messages.map(({ calls, callId, ...message }) => ({
      ...message,
      tool_calls: calls?.map(functionCall),
      tool_call_id: callId,
    })),
    tools: tools?.map((tool) => ({ type: 'function', function: tool })),
    max_tokens: maxTokens,
    ...options,
    stream: true,
    stream_options: { include_usage: true },
  })
}

interface Chunk {
  model?: string
  choices?: { delta?: Delta; finish_reason?: string | null }[]
  usage?: { prompt_tokens: number; completion_tokens: number } | null
  error?: unknown
}
interface Delta {
  content?: string | null
  tool_calls?: { index?: number; id?: string; function?: { name?: string; arguments?: string } }[]
}

/** Parses chunks, calling `onData` for each. Yields text as it arrives, then the complete tool calls and the end.
 *  Throws ModelError for broken JSON, an error of the server, or a stream that ends before the reply does. */
export async function* readChunks(
  stream: AsyncIterable<string>,
  onData: (data: string) => void = () => {},
): AsyncGenerator<StreamEvent> {
  const calls = new Map<number, ToolCall>()
  let [reason, usage, model]: [string?, Usage?, string?] = []
  /** Adds a chunk to the state → its text. */
  function readChunk(chunk: Chunk): string {
    if (chunk.error) throw new ModelError('server', 'in mid-stream')
    const { delta, finish_reason } = chunk.choices?.[0] ?? {}
    for (const [i, part] of (delta?.tool_calls ?? []).entries()) {
      const call = calls.get(part.index ?? i) ?? { id: '', name: '', arguments: '' }
      calls.set(part.index ?? i, call)
      call.id ||= part.id ?? ''
      call.name ||= part.function?.name ?? ''
      call.arguments += part.function?.arguments ?? ''
    }
    reason = finish_reason ?? reason
    model = chunk.model ?? model
    if (chunk.usage) usage = { input: chunk.usage.prompt_tokens, output: chunk.usage.completion_tokens }
    return String(delta?.content ?? '')
  }
  for await (const data of stream) {
    onData(data)
    if (data === DONE) break
    let text: string
    try {
      text = readChunk(JSON.parse(data))
    } catch (error) {
      throw error instanceof ModelError ? error : new ModelError('format', 'broken JSON')
    }
    if (text) yield { type: 'text', text }
  }
  if (!reason) throw new ModelError('cut')
  for (const call of calls.values()) yield { type: 'call', call }
  yield { type: 'end', reason: REASONS.includes(reason) ? (reason as StopReason) : 'other', usage, model }
}

/** Events → the bytes of a stream, as an endpoint sends it. createdAt: in seconds since 1970. */
export async function* writeChunks(events: AsyncIterable<StreamEvent>, model: string, createdAt: number) {
  const base = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: createdAt, model }
  const chunk = (fields: Chunk) => encodeEvent(JSON.stringify({ ...base, ...fields }))
  const choice = (delta: Delta, finish_reason: StopReason | null = null) =>
    chunk({ choices: [{ delta, finish_reason }] })
  let index = 0
  for await (const event of events) {
    if (event.type === 'text') yield choice({ content: event.text })
    else if (event.type === 'call')
      yield choice({ tool_calls: [{ index: index++, ...functionCall(event.call) }] })
    else {
      yield choice({}, event.reason)
      const { input: prompt_tokens, output: completion_tokens } = event.usage ?? { input: 0, output: 0 }
      if (event.usage) yield chunk({ choices: [], usage: { prompt_tokens, completion_tokens } })
    }
  }
  yield encodeEvent(DONE)
}
