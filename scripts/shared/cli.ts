/** The command line of scripts: options, errors for the user, and clean-up at the end. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { StageError } from 'slidev-addon-stage/stage-error'
import { DeckError } from 'slidev-paper/deck'

/** An error that the user can put right. `runScript` prints its message without a stack trace; likewise those of the packages' errors. */
export class UserError extends Error {
  override name = 'UserError'
}

type OptionsConfig = NonNullable<ParseArgsConfig['options']>

/**
 * Parses options and positionals of the command line. `--help` prints `help` and exits. Throws a UserError for an unknown
 * option and for a missing value.
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

/** Registers a handler that runs when the script ends, fails or is interrupted; last registered, first run. */
export function onExit(handler: () => unknown) {
  exitHandlers.push(handler)
}

async function runExitHandlers() {
  for (const handler of exitHandlers.splice(0).reverse()) await Promise.resolve(handler()).catch(() => {})
}

/**
 * Runs a script's main function, then the exit handlers, also after an error and Ctrl-C; exits with 0, 1, 130 or 143.
 * `describeStop`: what to say after Ctrl-C.
 */
export async function runScript(
  main: () => Promise<void>,
  describeStop = () => 'Stopped. Nothing was left behind.',
) {
  let isInterrupted = false
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // The signal arrives twice: from the terminal, and forwarded by npm or tsx.
    process.on(signal, async () => {
      if (isInterrupted) return
      isInterrupted = true
      await runExitHandlers()
      console.error(`\n${describeStop()}`)
      process.exit(code)
    })
  }
  let code = 0
  try {
    await main()
  } catch (error) {
    // Closing the browser makes pending calls fail: not worth reporting after an interrupt.
    if (isInterrupted) return new Promise<never>(() => {})
    const isUserError = [UserError, DeckError, StageError].some((kind) => error instanceof kind)
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    console.error(`\n${isUserError ? message : (stack ?? message)}\n`)
    code = 1
  }
  await runExitHandlers()
  process.exit(code || process.exitCode)
}
