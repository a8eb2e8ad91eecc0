/** What scripts share: errors meant for people, options that are checked, a clean end. */
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Something the user can put right: shown as its message, without a stack trace. */
export class UserError extends Error {
  override name = 'UserError'
}

type Options = NonNullable<ParseArgsConfig['options']>

/**
 * Options and positionals of the command line. `--help` prints the help and ends the program; an option
 * that does not exist, or lacks its value, throws a UserError.
 */
export function readOptions<const O extends Options>(help: string, options: O, args = process.argv.slice(2)) {
  const all = { ...options, help: { type: 'boolean', short: 'h' } } as const
  try {
    const parsed = parseArgs({ args, options: all, allowPositionals: true })
    if ((parsed.values as { help?: boolean }).help) {
      console.log(help)
      process.exit(0)
    }
    return parsed
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UserError(`${message.split('. To specify')[0]}.\nOptions are listed by --help.`)
  }
}

const leftovers: (() => unknown)[] = []

/** Registers what has to be closed or removed when the program ends, however it ends. */
export function atEnd(tidy: () => unknown) {
  leftovers.push(tidy)
}

async function tidyUp() {
  for (const tidy of leftovers.splice(0).reverse()) await Promise.resolve(tidy()).catch(() => {})
}

/** Runs a script's work: tidies up after it, after an error and after Ctrl-C, and sets the exit code. */
export async function run(work: () => Promise<void>) {
  let stopped = false
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // The signal comes twice: from the terminal, and passed on by what started this.
    process.on(signal, async () => {
      if (stopped) return
      stopped = true
      await tidyUp()
      console.error('\nStopped. Nothing was left behind.')
      process.exit(code)
    })
  }
  let code = 0
  try {
    await work()
  } catch (error) {
    // What was under way breaks off when the browser goes: that is no error to tell of.
    if (stopped) return new Promise<never>(() => {})
    const ours = error instanceof UserError
    console.error(
      `\n${ours ? error.message : error instanceof Error ? (error.stack ?? error.message) : error}\n`,
    )
    code = 1
  }
  await tidyUp()
  process.exit(code || process.exitCode)
}
