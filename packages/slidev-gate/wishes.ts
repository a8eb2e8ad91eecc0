/** Wishes of a deck for its check: what its headmatter has under `gate`. */
import { DeckError } from 'slidev-paper/deck'
import { grades, type Grade } from './grades'
import { rules as allRules } from './rules'
import { currentRuleId } from './rules/renamed-rules'
import { defaultSettings, type Settings, type SmallPrint } from './settings'
import type { DeckInfo, SlideInfo } from './types'

export interface DeckWishes {
  settings: Partial<Settings>
  /** Rule id, as written → reason why the whole deck disables the rule. */
  off: Record<string, string>
  /** Rule id, current → grade of its findings. */
  grades: Record<string, Grade>
  /** Rule ids as written. */
  ruleIds: string[]
}

/** Kind of a value: what it has to be, and whether it is. */
interface ValueKind {
  expected: string
  isValid: (value: unknown) => boolean
}

const oneOf = (...values: readonly string[]): ValueKind => ({
  expected: values.map((value) => `“${value}”`).join(' or '),
  isValid: (value) => values.includes(value as string),
})
const numberFrom = (least: number, unit: string): ValueKind => ({
  expected: `a number of ${unit}, ${least} or more`,
  isValid: (value) => typeof value === 'number' && value >= least,
})
const text: ValueKind = {
  expected: 'a text',
  isValid: (value) => typeof value === 'string' && value.trim() !== '',
}
const yesOrNo: ValueKind = { expected: 'true or false', isValid: (value) => typeof value === 'boolean' }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSmallPrint = (value: unknown): value is SmallPrint =>
  isObject(value) &&
  text.isValid(value.selector) &&
  numberFrom(1, '').isValid(value.minSize) &&
  (value.maxLength === undefined || numberFrom(1, '').isValid(value.maxLength))

const smallPrintList: ValueKind = {
  expected: "a list such as [{ selector: '.tick', minSize: 9, maxLength: 40 }], sizes in pixels",
  isValid: (value) => Array.isArray(value) && value.every(isSmallPrint),
}

/** A wish: what it may be, and the setting that it makes. */
const defineWish = <T>(kind: ValueKind, toSettings: (value: T) => Partial<Settings>) => ({
  ...kind,
  toSettings: toSettings as (value: unknown) => Partial<Settings>,
})

/** Wishes by their key. */
const WISHES = {
  margin: defineWish(numberFrom(0, 'pixels'), (margin: number) => ({ margin })),
  minTextSize: defineWish(numberFrom(1, 'pixels'), (size: number) => ({ minTextSize: () => size })),
  smallPrint: defineWish(smallPrintList, (smallPrint: SmallPrint[]) => ({ smallPrint })),
  maxWords: defineWish(numberFrom(1, 'words'), (words: number) => ({ maxWords: () => words })),
  heading: defineWish(oneOf('one', 'some', 'any'), (heading: Settings['heading']) => ({ heading })),
  notes: defineWish(yesOrNo, (notes: boolean) => ({ notes })),
  clickMarkers: defineWish(oneOf('always', 'if any'), (clickMarkers: Settings['clickMarkers']) => ({
    clickMarkers,
  })),
  language: defineWish(text, (language: string) => ({ language })),
  dimmed: defineWish(text, (selector: string) => ({ dimmed: `${defaultSettings.dimmed}, ${selector}` })),
  bleed: defineWish(text, (selector: string) => ({ bleed: `${defaultSettings.bleed}, ${selector}` })),
  externalRequests: defineWish(oneOf('allow', 'block'), (externalRequests: Settings['externalRequests']) => ({
    externalRequests,
  })),
}

const isWish = (key: string): key is keyof typeof WISHES => Object.hasOwn(WISHES, key)
const isGrade = (value: unknown): value is Grade => grades.includes(value as Grade)

/** Problem of a rule's wish; undefined = none. */
function ruleProblem(id: string, value: unknown): string | undefined {
  const about = `gate.rules of the headmatter has “${id}”`
  if (!allRules.some((rule) => rule.id === currentRuleId(id)))
    return `${about}, which is not a rule. slidev-gate --list lists the rules.`
  if (isGrade(value) || (isObject(value) && Object.keys(value).join() === 'off' && text.isValid(value.off)))
    return undefined
  return `${about} as ${JSON.stringify(value)}: write one of ${grades.join(', ')}, or { off: 'why' }.`
}

/** Problem of a key of the headmatter's `gate`; undefined = none. */
function wishProblems(key: string, value: unknown): (string | undefined)[] {
  if (key === 'off') return []
  if (key === 'rules')
    return isObject(value)
      ? Object.entries(value).map(([id, wanted]) => ruleProblem(id, wanted))
      : [
          "gate.rules of the headmatter lists rules: gate: { rules: { max-words: advice, long-task: { off: 'why' } } }.",
        ]
  if (!isWish(key))
    return [`gate.${key} of the headmatter is no wish. Wishes are: rules, ${Object.keys(WISHES).join(', ')}.`]
  const { isValid, expected } = WISHES[key]
  return isValid(value)
    ? []
    : [`gate.${key} of the headmatter is ${JSON.stringify(value)}: write ${expected}.`]
}

const OFF_EXAMPLE = "gate: { off: { low-contrast: 'why' } }"

/** Problems of what a slide has under `gate`. */
function slideProblems({ no, title, frontmatter: { gate } }: SlideInfo): (string | undefined)[] {
  const about = `Slide ${no} “${title}”`
  if (gate === undefined) return []
  if (!isObject(gate)) return [`${about} has gate: ${JSON.stringify(gate)}. Write ${OFF_EXAMPLE}.`]
  const off =
    gate.off === undefined || isObject(gate.off)
      ? []
      : [`${about} has gate.off without reasons. Write ${OFF_EXAMPLE}.`]
  if (no === 1) return [...off, ...Object.entries(gate).flatMap(([key, value]) => wishProblems(key, value))]
  const others = Object.keys(gate).filter((key) => key !== 'off')
  return [
    ...off,
    ...others.map(
      (key) =>
        `${about} has gate.${key}, which is for the whole deck: move it into the headmatter, at the top.`,
    ),
  ]
}

/** Wishes of a deck. Throws a DeckError that names all that are wrong. */
export function readWishes({ slides }: DeckInfo): DeckWishes {
  const problems = slides.flatMap(slideProblems).filter((problem) => problem !== undefined)
  if (problems.length) throw new DeckError(problems.join('\n'))
  const gate = (slides[0]?.frontmatter.gate ?? {}) as Record<string, unknown>
  const rules = Object.entries((gate.rules ?? {}) as Record<string, Grade | { off: string }>)
  return {
    settings: Object.assign(
      {},
      ...Object.entries(gate).map(([key, value]) => isWish(key) && WISHES[key].toSettings(value)),
    ) as Partial<Settings>,
    off: Object.fromEntries(rules.flatMap(([id, value]) => (isGrade(value) ? [] : [[id, value.off]]))),
    grades: Object.fromEntries(
      rules.flatMap(([id, value]) => (isGrade(value) ? [[currentRuleId(id), value]] : [])),
    ),
    ruleIds: rules.map(([id]) => id),
  }
}
