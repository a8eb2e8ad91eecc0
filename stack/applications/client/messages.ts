/** What an app and a model say to each other, in the shape the field uses: a request of messages, a stream of events. */

/** A request by the model that the app run one of its tools. arguments: JSON as the model wrote it, perhaps malformed. */
export type ToolCall = { id: string; name: string; arguments: string }

/** A tool a model may ask for. parameters: a JSON Schema of its arguments. */
export type ToolSpec = { name: string; description: string; parameters: Record<string, unknown> }

/** calls: of an assistant's message that asks for tools. callId: of a tool's message, the call it answers. */
export interface Message {
  role: 'system' | 'user' | 'assistant' | 'tool'
  content: string
  calls?: readonly ToolCall[]
  callId?: string
}

/** temperature: 0 is always the likeliest token. maxTokens: most of the reply. stop: it ends before any of these. seed: the
 *  same seed, the same luck. */
export interface ChatRequest {
  messages: readonly Message[]
  tools?: readonly ToolSpec[]
  temperature?: number
  maxTokens?: number
  stop?: readonly string[]
  seed?: number
}

/** Why a reply ended: by itself, at its longest, to have tools run, because it may not be said, or for another reason. */
export type StopReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'other'

/** In tokens of the model that was asked. */
export type Usage = { input: number; output: number }

/** How a reply ended. model: who answered, as it names itself. */
export type ReplyEnd = { reason: StopReason; usage?: Usage; model?: string }

/** What arrives, in order: pieces of text, whole calls, and one end. */
export type StreamEvent =
  { type: 'text'; text: string } | { type: 'call'; call: ToolCall } | ({ type: 'end' } & ReplyEnd)

/** A whole reply. */
export type Reply = ReplyEnd & { text: string; calls: readonly ToolCall[] }

/** What came back from a request: as of HTTP, whoever answers it. headers: their names in lower case. */
export interface TransportResponse {
  status: number
  headers: Readonly<Record<string, string>>
  body: AsyncIterable<Uint8Array>
}

/** Who takes requests: the engine downstairs, a recording, an endpoint. name: said on the slide. model: which of its models
 *  is asked. body: the request as JSON, as an OpenAI-compatible endpoint takes it. Rejects if nobody can be reached. */
export interface Transport {
  name: string
  model?: string
  post(body: string, signal: AbortSignal): Promise<TransportResponse>
}
