/** The request of the slide `api` as its slip displays it: three fields of what is sent. */
import type { Message } from 'llm-stack/applications'

/** What a request asks, and whom. */
export interface SentRequest {
  /** The model asked for; '' = the request names none. */
  model: string
  /** The system message. */
  instructions: string
  /** The user's first message. */
  question: string
}

/** The fields of a request, before or after it is written as JSON. */
export function readRequest({
  model = '',
  messages,
}: {
  model?: string
  messages: readonly Pick<Message, 'role' | 'content'>[]
}): SentRequest {
  const textOf = (role: Message['role']) => messages.find((message) => message.role === role)?.content ?? ''
  return { model, instructions: textOf('system'), question: textOf('user') }
}
