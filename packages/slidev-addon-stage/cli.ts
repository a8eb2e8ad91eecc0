#!/usr/bin/env node
/** Command line: slidev-stage start|build|rehearse [slides.md] [options], see `usage`. Exit code: 0 = done, 1 = failed. */
import { parseArgs } from 'node:util'
import { buildDeck } from './commands/build-deck'
import { parsePort } from './commands/port'
import { startDeck } from './commands/start-deck'
import { fullSlot } from './options'
import { loadDeck } from './rehearse/load-deck'
import { rehearse } from './rehearse/rehearse'
import { parseSlotOption } from './slots/slots'
import { StageError } from './stage-error'

const usage = `
  slidev-stage start [slides.md]      serves the deck, and prints the addresses of its windows
  slidev-stage build [slides.md]      builds the deck; options of slidev build stand behind --
  slidev-stage rehearse [slides.md]   prints the time line, and checks that each talk fits its time

  --slot <minutes>   length of the talk, one of the slots of its headmatter
  --port <number>    start: port of the deck; if busy, the next free one is taken. 3030 without it
  --no-open          start: do not open a browser
  --remote           start: let the whole network watch, and navigate with the password that is printed
  --help             show this help
`

const optionTypes = {
  slot: { type: 'string' },
  port: { type: 'string', default: '3030' },
  'no-open': { type: 'boolean' },
  remote: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Parses options before “--”; the rest is Slidev's. */
function parseCommandLine(args: readonly string[]) {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  try {
    const parsed = parseArgs({ args: args.slice(0, end), options: optionTypes, allowPositionals: true })
    const [command, entry = 'slides.md'] = parsed.positionals
    return { ...parsed.values, command, entry, slidevArgs: args.slice(end + 1) }
  } catch (error) {
    throw new StageError(`${(error as Error).message.split('. To specify')[0]}.\n${usage}`)
  }
}

async function main(): Promise<number> {
  const { command, entry, slidevArgs, help, ...given } = parseCommandLine(process.argv.slice(2))
  if (help || !command) {
    console.log(usage)
    return help ? 0 : 1
  }
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => controller.abort())
  const deck = await loadDeck(entry)
  const { options } = deck
  const minutes = (slot: number) => (Number.isFinite(slot) ? slot : undefined)
  const slotOption = (fallback: number) => parseSlotOption(given.slot, options.slots, fallback)
  const shared = { entry, signal: controller.signal }
  if (command === 'start') {
    const slot = minutes(slotOption(options.slot))
    const isOpened = process.stdout.isTTY && !given['no-open'] && !process.env.CI
    const port = parsePort(given.port)
    await startDeck({ ...shared, slot, port, isOpened, isRemote: Boolean(given.remote) })
  } else if (command === 'build') {
    const slot = minutes(slotOption(fullSlot(options)))
    await buildDeck({ ...shared, slot, args: slidevArgs })
  } else if (command === 'rehearse') {
    const { lines, invalidSlots } = rehearse(deck, slotOption(options.slot))
    console.log(lines.join('\n'))
    if (invalidSlots.length)
      throw new StageError(`Problems, listed above, in the talk of ${invalidSlots.join(', ')} minutes.`)
  } else throw new StageError(`${command} is no command.\n${usage}`)
  return 0
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error instanceof StageError ? `\n${error.message}\n` : error)
    process.exitCode = 1
  },
)
