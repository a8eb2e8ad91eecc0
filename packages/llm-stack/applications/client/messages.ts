/** Types of the chat API: a request of messages, a stream of events. */

/** A tool call that a model requests. */
export interface ToolCall {
  id: string
  /** Name of the tool. */
  name: string
  /** JSON as the model wrote it, possibly malformed. */
  arguments: string
}

/** Description of a tool for the model. */
export interface ToolSpec {
  name: string
  description: string
  /** JSON Schema of its arguments. */
  parameters: Record<string, unknown>
}

/** A message of a conversation. */
export interface Message {
  role: 'system' | 'user' | 'assistant' | 'tool'
  content: string
  /** In an assistant's message: the tool calls it requests. */
  calls?: readonly ToolCall[]
  /** In a tool's message: id of the call it answers. */
  callId?: string
}

/** A request for a reply. */
export interface ChatRequest {
  /** The conversation so far. */
  messages: readonly Message[]
  /** Tools that the model may call. */
  tools?: readonly ToolSpec[]
  /** Temperature ≥ 0; 0 always takes the likeliest token. */
  temperature?: number
  /** Most tokens of the reply. */
  maxTokens?: number
  /** Strings before which the reply ends. */
  stop?: readonly string[]
  /** Seed of sampling. */
  seed?: number
}

/** Why a reply ended: by itself, at maxTokens, to call tools, by a content filter, or for another reason. */
export type StopReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'other'

/** Tokens of a request and its reply, as the model counts them. */
export interface Usage {
  input: number
  output: number
}

/** The end of a reply. */
export interface ReplyEnd {
  reason: StopReason
  usage?: Usage
  /** Name of the model, as the provider gives it. */
  model?: string
}

/** An event of a reply, in this order: pieces of text, complete calls, one end. */
export type StreamEvent =
  | { type: 'text'; text: string }
  | { type: 'call'; call: ToolCall }
  | ({ type: 'end' } & ReplyEnd)

/** A complete reply. */
export interface Reply extends ReplyEnd {
  text: string
  calls: readonly ToolCall[]
}

/** Response of a transport, as of HTTP. */
export interface TransportResponse {
  status: number
  /** Header values by name in lower case. */
  headers: Readonly<Record<string, string>>
  body: AsyncIterable<Uint8Array>
}

/** Connection to a model: one on this machine, a recording, or an endpoint. */
export interface Transport {
  /** Its name on slides. */
  name: string
  /** The model to ask for. */
  model?: string
  /** Sends a request, JSON for an OpenAI-compatible endpoint. Rejects if there is no response. */
  post(body: string, signal: AbortSignal): Promise<TransportResponse>
}
