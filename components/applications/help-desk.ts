/** A help desk built on a model. The slide `api` displays the region `code`, and its demo runs it. */
import type { Message, Reply, ToolCall, ToolSpec, Transport } from 'llm-stack/applications'

export interface HelpDeskOptions {
  /** The model to ask. */
  model: Transport
  /** Tools that the model may call. */
  tools: readonly ToolSpec[]
  /** Sends a conversation and resolves with the complete reply. */
  ask: (model: Transport, messages: readonly Message[], tools: readonly ToolSpec[]) => Promise<Reply>
  /** Runs a tool call and returns the message with its result. */
  run: (call: ToolCall) => Message
  /** Rounds of tool calls, at most. */
  limit: number
}

const toMessage = ({ text, calls }: Reply): Message => ({ role: 'assistant', content: text, calls })

/** Answers a customer's question: asks the model and runs the tools it calls until it replies in words, or
 *  `limit` rounds are done: then the last reply still has calls. */
export async function answerQuestion(
  question: string,
  { model, tools, ask, run, limit }: HelpDeskOptions,
): Promise<Reply> {
  // prettier-ignore
  {
  // #region code
  const send = (chat: Message[]) => ask(model, chat, tools)
  const messages: Message[] = [
    { role: 'system', content: 'You sell shoes.' },
    { role: 'user', content: question },
  ]
  let reply = await send(messages)
  for (let i = 0; reply.calls.length && i < limit; i++) {
    messages.push(toMessage(reply))
    for (const call of reply.calls) messages.push(run(call))
    reply = await send(messages)
  }
  // #endregion code
  return reply
  }
}
