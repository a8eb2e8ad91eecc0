/** The options of this addon: `stage:` in the headmatter of a deck. */
import { StageError } from './stage-error'

export interface StageOptions {
  /** Lengths of the talk, in minutes, ascending. A longer talk has all slides of the shorter ones. [] = one talk of any length. */
  slots: readonly number[]
  /** The length to present and to rehearse unless another is asked for; Infinity without slots. */
  slot: number
  /** Whether a slide without `slot` is an error; else it is in every talk. */
  everySlideHasSlot: boolean
  /** Speed of speech. */
  wordsPerMinute: number
  /** Section of slides for questions afterwards: in every talk, and without time of their own. */
  appendix: string
  /** Paths of pages beside the slides from which a clicker's key leads back to the slide. */
  returnFrom: readonly string[]
  /** Whether a built deck offers to give the talk itself: notes are spoken, and captions run below. */
  narration: boolean
  /** The deck's own keys, and what each does: for the list of keys. */
  keys: Readonly<Record<string, string>>
}

const isMinutes = (value: unknown): value is number => typeof value === 'number' && value > 0
const isListOf =
  <T>(isItem: (value: unknown) => value is T) =>
  (value: unknown): value is T[] =>
    Array.isArray(value) && value.every(isItem)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTextByName = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText)

/** What each option has to be: a predicate, and its description. */
const checks: { [K in keyof StageOptions]: readonly [check: (value: unknown) => boolean, text: string] } = {
  slots: [isListOf(isMinutes), 'a list of minutes, as [10, 20, 45]'],
  slot: [isMinutes, 'one of the slots, in minutes'],
  everySlideHasSlot: [isBoolean, 'true or false'],
  wordsPerMinute: [isMinutes, 'a number of words'],
  appendix: [isText, 'the name of a section'],
  returnFrom: [isListOf(isText), 'a list of paths, as [/map]'],
  narration: [isBoolean, 'true or false'],
  keys: [isTextByName, 'what each key does, as { q: Questions }'],
}
const isOption = (name: string): name is keyof StageOptions => name in checks

/** The longest talk, which has every slide; Infinity without slots. */
export const fullSlot = ({ slots }: Pick<StageOptions, 'slots'>): number => slots.at(-1) ?? Infinity

/**
 * Reads the options, with their defaults. `headmatter`: of the deck, as parsed from YAML. Throws a StageError for an
 * unknown option and for a value of another kind.
 */
export function readStageOptions(headmatter: Record<string, unknown>): StageOptions {
  const given = headmatter.stage ?? {}
  if (typeof given !== 'object' || Array.isArray(given))
    throw new StageError(
      'stage: in the headmatter takes options, as “slots: [10, 20]”, each on a line of its own.',
    )
  for (const [name, value] of Object.entries(given)) {
    if (!isOption(name))
      throw new StageError(
        `stage: has no option “${name}”. Its options are ${Object.keys(checks).join(', ')}.`,
      )
    const [check, text] = checks[name]
    if (!check(value)) throw new StageError(`stage: ${name}: ${JSON.stringify(value)} is not ${text}.`)
  }
  const options = given as Partial<StageOptions>
  const slots = [...(options.slots ?? [])].sort((a, b) => a - b)
  const slot = options.slot ?? fullSlot({ slots })
  if (options.slot !== undefined && !slots.includes(slot))
    throw new StageError(
      `stage: slot: ${slot} is none of its slots: ${slots.join(', ') || 'there are none'}.`,
    )
  return {
    everySlideHasSlot: false,
    wordsPerMinute: 120,
    appendix: 'Appendix',
    returnFrom: [],
    narration: false,
    keys: {},
    ...options,
    slots,
    slot,
  }
}
