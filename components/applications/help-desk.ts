/** A help desk built on a model. The slide `api` displays the region `code`, and its demo runs it. */
import type { ChatRequest, Message, Reply, ToolCall, ToolSpec, Transport } from 'llm-stack/applications'

export interface HelpDeskOptions {
  /** The model to ask. */
  model: Transport
  /** Tools that the model may call. */
  tools: readonly ToolSpec[]
  /** Sends a request and resolves with the complete reply. */
  ask: (model: Transport, request: ChatRequest) => Promise<Reply>
  /** Runs a tool call and returns the message with its result. */
  run: (call: ToolCall) => Message
}

const toMessage = ({ text, calls }: Reply): Message => ({ role: 'assistant', content: text, calls })

/** Answers a customer's question: asks the model and runs the tools it calls until it replies in words. */
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
