/** A help desk built on a model: the slide `api` shows these lines, and its demo runs them. */
import type { ChatRequest, Message, Reply, ToolCall, ToolSpec, Transport } from '../../stack/applications'

export interface HelpDeskOptions {
  model: Transport
  tools: readonly ToolSpec[]
  ask: (model: Transport, request: ChatRequest) => Promise<Reply>
  /** Runs a tool → the message that tells the model what it found. */
  run: (call: ToolCall) => Message
}

const toMessage = ({ text, calls }: Reply): Message => ({ role: 'assistant', content: text, calls })

export async function answerQuestion(
  question: string,
  { model, tools, ask, run }: HelpDeskOptions,
): Promise<Reply> {
  // prettier-ignore
  {
  // #region code
  const send = () => ask(model, { messages, tools })
  const messages: Message[] = [
    { role: 'system', content: 'You sell shoes.' },
    { role: 'user', content: question },
  ]
  let reply = await send()
  while (reply.calls.length) {
    messages.push(toMessage(reply))
    for (const call of reply.calls) messages.push(run(call))
    reply = await send()
  }
  // #endregion code
  return reply
  }
}
