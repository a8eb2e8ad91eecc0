import { createInterface } from 'node:readline/promises'
import { loadChatModel } from '../models'
import { ChatSession, type FinishedReply } from './chat-session'
import type { Command } from './parse-command'
import { openModel } from './open-model'

const ENDS = {
  stop: '',
  length: ', cut at --max-tokens',
  context: ', the context is full',
}

/** Speed and end of a reply: '31 tokens, 24.5 a second'. */
function summary({ tokens, restMs, firstMs, reason, isStopped, dropped }: FinishedReply): string {
  const speed = tokens > 1 ? `, ${(((tokens - 1) / restMs) * 1000).toFixed(1)} a second` : ''
  const forgotten = dropped ? `; the oldest ${dropped} messages no longer fit and were not sent` : ''
  return `${tokens} tokens${speed}, the first after ${(firstMs / 1000).toFixed(2)} s${isStopped ? ', stopped' : ENDS[reason]}${forgotten}`
}

/** Asks once, or question by question as they are typed. The reply is written to standard output, all else to standard error. */
export async function chat(command: Command): Promise<void> {
  const { file, ask, json, system, temperature, seed, maxTokens } = command
  const model = await loadChatModel(await openModel(file))
  const session = new ChatSession(model, { temperature, seed, maxTokens }, system)
  let isStopped = false
  const answer = async (question: string): Promise<void> => {
    isStopped = false
    const write = json ? () => {} : (text: string) => void process.stdout.write(text)
    const reply = await session.ask(question, write, () => isStopped)
    process.stdout.write(json ? `${JSON.stringify({ question, ...reply })}\n` : '\n')
    console.error(`(${summary(reply)})`)
  }
  if (ask !== undefined) {
    process.on('SIGINT', () => (isStopped = true))
    return answer(ask)
  }
  const input = createInterface({ input: process.stdin, output: process.stderr, prompt: '\n> ' })
  let isReplying = false
  input.on('SIGINT', () => {
    if (isReplying) isStopped = true
    else input.close()
  })
  console.error('Ask something. Ctrl-C stops a reply, and ends the chat.')
  input.prompt()
  for await (const line of input) {
    isReplying = true
    if (line.trim()) await answer(line)
    isReplying = false
    input.prompt()
  }
}
