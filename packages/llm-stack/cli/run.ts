import { chat } from './chat'
import { CliError } from './cli-error'
import { parseCommand, type Command, type CommandName } from './parse-command'
import { printChances } from './print-chances'
import { printCosines } from './print-cosines'
import { printTokens } from './print-tokens'
import { usage } from './usage'

const commands: Record<CommandName, (command: Command) => Promise<void>> = {
  chat,
  chances: printChances,
  tokens: printTokens,
  embed: printCosines,
}

/** Runs a command line → exit code: 0 = done, 1 = failed, 2 = a wrong command. args [n]. Errors that the user can mend
 *  go to standard error. Throws others. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const command = parseCommand(args)
    if (command) await commands[command.name](command)
    else console.log(usage)
    return 0
  } catch (error) {
    // RangeErrors tell of a file that cannot be used, or of a text that does not fit.
    if (!(error instanceof CliError || error instanceof RangeError)) throw error
    console.error(`llm-stack: ${error.message}`)
    return error instanceof CliError ? error.exitCode : 1
  }
}
