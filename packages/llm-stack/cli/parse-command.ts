import { parseArgs } from 'node:util'
import { CliError } from './cli-error'

/** Commands, with the fewest and the most texts that each takes after the file, also in words. */
const COMMANDS = {
  chat: { texts: [0, 0], takes: 'no text' },
  chances: { texts: [1, 1], takes: 'one text' },
  tokens: { texts: [1, 1], takes: 'one text' },
  embed: { texts: [2, Infinity], takes: 'two texts or more' },
} as const

/** Options that each command takes, beside --json and --help. */
const OPTIONS: Record<CommandName, readonly string[]> = {
  chat: ['ask', 'system', 'temperature', 'seed', 'max-tokens'],
  chances: ['top'],
  tokens: [],
  embed: [],
}

/** Name of a command. */
export type CommandName = keyof typeof COMMANDS

/** What was asked for on the command line. */
export interface Command {
  name: CommandName
  /** Path of the model. */
  file: string
  texts: string[]
  json: boolean
  ask?: string
  system?: string
  temperature: number
  seed: number
  maxTokens: number
  top: number
}

const wrong = (message: string): never => {
  throw new CliError(`${message} See llm-stack --help.`, 2)
}

/** Parses options and positionals. Throws CliError for an unknown option, or one without its value. */
function parseOptions(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    ...{ ask: text, system: text, temperature: text, seed: text, 'max-tokens': text, top: text },
    ...{ json: flag, help: flag },
  }
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    return wrong(`${(error as Error).message.replace(/\.? To specify .*/s, '')}.`)
  }
}

/** A number of an option. Throws CliError unless it is one from `least` on. */
function numberOption(
  name: string,
  value: string | undefined,
  fallback: number,
  least: number,
  integer: boolean,
): number {
  if (value === undefined) return fallback
  const number = value === '' ? NaN : Number(value)
  const valid = Number.isFinite(number) && number >= least && (!integer || Number.isSafeInteger(number))
  return valid
    ? number
    : wrong(`--${name} ${value}: expected a ${integer ? 'whole ' : ''}number from ${least} on.`)
}

/** Parses the arguments of a command line → the command, undefined if help is asked for. Throws CliError for a wrong
 *  one. */
export function parseCommand(args: readonly string[]): Command | undefined {
  const { values, positionals } = parseOptions(args)
  if (values.help) return undefined
  const [name, file, ...texts] = positionals
  if (name === undefined) return wrong('No command.')
  if (!Object.hasOwn(COMMANDS, name))
    return wrong(`${name} is no command: choose from ${Object.keys(COMMANDS).join(', ')}.`)
  const command = name as CommandName
  if (!file) return wrong(`${name} needs the file of a model.`)
  const { texts: limits, takes } = COMMANDS[command]
  if (texts.length < limits[0] || texts.length > limits[1])
    return wrong(`${name} takes ${takes}, got ${texts.length}.`)
  const foreign = Object.keys(values).find((key) => !['json', ...OPTIONS[command]].includes(key))
  if (foreign) return wrong(`${name} takes no --${foreign}.`)
  const number = (
    option: 'temperature' | 'seed' | 'max-tokens' | 'top',
    fallback: number,
    minimum: number,
    integer = true,
  ) => numberOption(option, values[option], fallback, minimum, integer)
  return {
    name: command,
    file,
    texts,
    json: values.json === true,
    ask: values.ask,
    system: values.system,
    temperature: number('temperature', 0, 0, false),
    seed: number('seed', 1, 0),
    maxTokens: number('max-tokens', 512, 1),
    top: number('top', 10, 1),
  }
}
