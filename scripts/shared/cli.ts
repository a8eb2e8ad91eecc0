/** What scripts share: errors meant for people, options that are checked, a clean end. */
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Something the user can put right: shown as its message, without a stack trace. */
export class UserError extends Error {
  override name = 'UserError'
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>

/**
 * Options and positionals of the command line. `--help` prints the help and ends the program; an option
 * that does not exist, or lacks its value, throws a UserError.
 */
export function parseOptions<const O extends OptionsConfig>(
  help: string,
  options: O,
  args = process.argv.slice(2),
) {
  const withHelp = { ...options, help: { type: 'boolean', short: 'h' } } as const
  try {
    const parsed = parseArgs({ args, options: withHelp, allowPositionals: true })
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

const exitHandlers: (() => unknown)[] = []

/** Registers what has to be closed or removed when the program ends, however it ends. */
export function onExit(handler: () => unknown) {
  exitHandlers.push(handler)
}

async function runExitHandlers() {
  for (const handler of exitHandlers.splice(0).reverse()) await Promise.resolve(handler()).catch(() => {})
}

/** Runs a script's work: tidies up after it, after an error and after Ctrl-C, and sets the exit code. */
export async function runScript(main: () => Promise<void>) {
  let isInterrupted = false
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // The signal comes twice: from the terminal, and passed on by what started this.
    process.on(signal, async () => {
      if (isInterrupted) return
      isInterrupted = true
      await runExitHandlers()
      console.error('\nStopped. Nothing was left behind.')
      process.exit(code)
    })
  }
  let code = 0
  try {
    await main()
  } catch (error) {
    // What was under way breaks off when the browser goes: that is no error to tell of.
    if (isInterrupted) return new Promise<never>(() => {})
    const isUserError = error instanceof UserError
    console.error(
      `\n${isUserError ? error.message : error instanceof Error ? (error.stack ?? error.message) : error}\n`,
    )
    code = 1
  }
  await runExitHandlers()
  process.exit(code || process.exitCode)
}
