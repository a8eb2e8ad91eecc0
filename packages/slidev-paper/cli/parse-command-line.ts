import { parseArgs } from 'node:util'
import { DeckError } from '../deck/deck-error'

const options = {
  output: { type: 'string' },
  range: { type: 'string' },
  'with-clicks': { type: 'boolean' },
  dark: { type: 'boolean' },
  lang: { type: 'string' },
  title: { type: 'string' },
  author: { type: 'string' },
  subject: { type: 'string' },
  keywords: { type: 'string' },
  browser: { type: 'string' },
  timeout: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type OptionValues = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

/** What the command line asks for. */
export interface CommandLine {
  /** Slides to print; undefined = none. */
  slides?: string
  /** PDFs to check. */
  pdfs: string[]
  /** Options of printing, as typed. */
  options: OptionValues
  /** Whether to print the help. */
  help: boolean
}

/** Parses arguments. Throws a DeckError for an unknown option, two decks, or options of printing without a deck. */
export function parseCommandLine(args: string[]): CommandLine {
  const { values, positionals } = parse(args)
  const isDeck = (file: string) => /\.(md|markdown)$/i.test(file)
  const decks = positionals.filter(isDeck)
  if (decks.length && positionals.length > 1)
    throw new DeckError(`Give one deck alone, not: ${positionals.join(' ')}`)
  const [extra] = Object.keys(values).filter((name) => name !== 'help')
  if (!decks.length && extra)
    throw new DeckError(`--${extra} is for printing a deck: slidev-paper slides.md --${extra} …`)
  return {
    slides: decks[0],
    pdfs: positionals.filter((file) => !isDeck(file)),
    options: values,
    help: !!values.help,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new DeckError(
      `${(error as Error).message.split('. To specify')[0]}.\nslidev-paper --help lists the options.`,
    )
  }
}
