import { createInterface } from 'node:readline/promises'
import { loadChatModel } from '../models'
import { ChatSession, type FinishedReply } from './chat-session'
import type { Command } from './parse-command'
import { openModel } from './open-model'

const ENDS: Record<FinishedReply['reason'], string> = {
  stop: '',
  length: ', cut at --max-tokens',
  context: ', the context is full',
  repetition: ', turning in circles',
  interrupted: ', interrupted',
}

/** Speed and end of a reply: '31 tokens, 24.5 a second, the first after 0.61 s'. */
function summary({ tokens, furtherMs, firstMs, reason, dropped }: FinishedReply): string {
  const perSecond = ((tokens - 1) / furtherMs) * 1000
  const speed = tokens > 1 ? `, ${perSecond.toFixed(1)} a second` : ''
  const omitted = dropped ? `; the oldest ${dropped} messages no longer fit and were not sent` : ''
  return `${tokens} tokens${speed}, the first after ${(firstMs / 1000).toFixed(2)} s${ENDS[reason]}${omitted}`
}

/** Asks once, or question by question as they are typed. Replies go to standard output, all else to standard error. */
export async function chat(command: Command): Promise<void> {
  const { file, ask, json, system, temperature, seed, maxTokens } = command
  const model = await loadChatModel(await openModel(file))
  const session = new ChatSession(model, { temperature, seed, maxTokens }, system)
  let isReplying = false
  let isInterrupted = false
  const answer = async (question: string): Promise<void> => {
    isReplying = true
    isInterrupted = false
    const write = json ? () => {} : (text: string) => void process.stdout.write(text)
    const reply = await session.ask(question, write, () => isInterrupted)
    isReplying = false
    process.stdout.write(json ? `${JSON.stringify({ question, ...reply })}\n` : '\n')
    console.error(`(${summary(reply)})`)
  }
  /** Ctrl-C: stops a reply, else does what `otherwise` says. */
  const interrupt = (otherwise: () => void) => () => {
    if (isReplying) isInterrupted = true
    else otherwise()
  }
  const onSignal = interrupt(() => process.exit(130))
  process.on('SIGINT', onSignal)
  try {
    if (ask === undefined) await talk(answer, interrupt)
    else await answer(ask)
  } finally {
    process.off('SIGINT', onSignal)
  }
}

/** Answers each line that is typed, until there are no more. interrupt: makes a handler of Ctrl-C. */
async function talk(
  answer: (question: string) => Promise<void>,
  interrupt: (otherwise: () => void) => () => void,
): Promise<void> {
  const input = createInterface({ input: process.stdin, output: process.stderr, prompt: '\n> ' })
  let isOpen = true
  input.once('close', () => (isOpen = false))
  input.on(
    'SIGINT',
    interrupt(() => input.close()),
  )
  console.error('Ask something. Ctrl-C stops a reply, and ends the chat.')
  input.prompt()
  for await (const line of input) {
    if (line.trim()) await answer(line).catch(report)
    if (isOpen) input.prompt() // Lines typed before the end are still answered.
  }
}

/** A question that is too long ends no chat. Throws other errors again. */
function report(error: unknown): void {
  if (!(error instanceof RangeError)) throw error
  console.error(`llm-stack: ${error.message}`)
}
