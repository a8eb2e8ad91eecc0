/** What an app and a model say to each other, in the shape the field uses: a request of messages, a stream of events. */

export type Role = 'system' | 'user' | 'assistant' | 'tool'

/** A request by the model that the app run one of its tools. */
export interface ToolCall {
  id: string
  name: string
  /** JSON, as the model wrote it: it may be malformed. */
  arguments: string
}

export interface Message {
  role: Role
  content: string
  /** Of an assistant's message that asks for tools. */
  calls?: readonly ToolCall[]
  /** Of a tool's message: the call it answers. */
  callId?: string
}

/** A tool a model may ask for. parameters: a JSON Schema of its arguments. */
export interface ToolSpec {
  name: string
  description: string
  parameters: Record<string, unknown>
}

export interface ChatRequest {
  messages: readonly Message[]
  tools?: readonly ToolSpec[]
  /** 0: always the likeliest token. */
  temperature?: number
  /** Most tokens of the reply. */
  maxTokens?: number
  /** The reply ends before any of these. */
  stop?: readonly string[]
  /** The same seed, the same luck. */
  seed?: number
}

/** Why a reply ended: by itself, at its longest, to have tools run, or because it may not be said. */
export type StopReason = 'stop' | 'length' | 'tool_calls' | 'content_filter'

/** In tokens of the model that was asked. */
export interface Usage {
  input: number
  output: number
}

/** What arrives, in order: pieces of text, whole calls, and one end. */
export type StreamEvent =
  | { type: 'text'; text: string }
  | { type: 'call'; call: ToolCall }
  | { type: 'end'; reason: StopReason; usage?: Usage; model?: string }

/** A whole reply. */
export interface Reply {
  text: string
  calls: readonly ToolCall[]
  reason: StopReason
  usage?: Usage
  /** Who answered, as it names itself. */
  model?: string
}

/** What came back from a request: as of HTTP, whoever answers it. */
export interface Answer {
  status: number
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>
  body: AsyncIterable<Uint8Array>
}

/** Who takes requests: the engine downstairs, a recording, an endpoint. */
export interface Transport {
  /** Said on the slide. */
  name: string
  /** Which of its models is asked. */
  model?: string
  /** body: the request as JSON, as an OpenAI-compatible endpoint takes it. Rejects if nobody can be reached. */
  post(body: string, signal: AbortSignal): Promise<Answer>
}
