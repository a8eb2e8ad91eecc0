import { describe, expect, it } from 'vitest'
import type { DeckInfo, SlideInfo } from './types'
import { readWishes } from './wishes'

const slideOf = (no: number, gate?: unknown) =>
  ({ no, title: `Title ${no}`, frontmatter: gate === undefined ? {} : { gate } }) as unknown as SlideInfo
/** Wishes of a deck whose slides have these under `gate`. */
const read = (...gates: unknown[]) =>
  readWishes({ slides: gates.map((gate, i) => slideOf(i + 1, gate)) } as DeckInfo)

it('has none of a deck without any', () => {
  const none = { settings: {}, off: {}, grades: {}, ruleIds: [] }
  expect(read(undefined, undefined)).toEqual(none)
  expect(read({ off: { axe: 'why' } }, { off: { axe: 'why' } })).toEqual(none)
  expect(readWishes({ slides: [] } as unknown as DeckInfo)).toEqual(none)
})

it('turns rules off with a reason, and grades others, by old ids too', () => {
  const rules = { 'max-words': 'advice', edge: 'hard-to-read', busy: { off: 'Demos compute.' } }
  expect(read({ rules })).toEqual({
    settings: {},
    off: { busy: 'Demos compute.' },
    grades: { 'max-words': 'advice', 'slide-overflow': 'hard-to-read' },
    ruleIds: ['max-words', 'edge', 'busy'],
  })
})

it('makes settings', () => {
  const smallPrint = [{ selector: '.tick', minSize: 9 }]
  const { settings } = read({
    ...{ margin: 0, minTextSize: 14, maxWords: 90, heading: 'one', notes: true, clickMarkers: 'always' },
    ...{ language: 'de', smallPrint, bleed: '.hero', dimmed: '.pale', externalRequests: 'allow' },
  })
  const { minTextSize, maxWords, ...plain } = settings
  expect(minTextSize!(slideOf(1), 980)).toBe(14)
  expect(maxWords!(slideOf(1))).toBe(90)
  expect(plain).toEqual({
    ...{ margin: 0, heading: 'one', notes: true, clickMarkers: 'always', language: 'de', smallPrint },
    ...{ bleed: '[data-bleed], .hero', externalRequests: 'allow' },
    dimmed: '.slidev-code-dishonored, .dishonored, .slidev-vclick-hidden, .pale',
  })
})

describe('says what to write instead of', () => {
  it.each<[string, unknown, string]>([
    ['another thing than wishes', 'low-contrast', "Slide 1 “Title 1” has gate: \"low-contrast\". Write gate: { off: { low-contrast: 'why' } }."],
    ['rules without reasons', { off: ['axe'] }, "Slide 1 “Title 1” has gate.off without reasons. Write gate: { off: { low-contrast: 'why' } }."],
    ['an unknown wish', { minTextSise: 9 }, 'gate.minTextSise of the headmatter is no wish. Wishes are: rules, margin, minTextSize,'],
    ['a wrong number', { minTextSize: 'big' }, 'gate.minTextSize of the headmatter is "big": write a number of pixels, 1 or more.'],
    ['a number that is too small', { maxWords: 0 }, 'write a number of words, 1 or more.'],
    ['a wrong word', { heading: 'two' }, 'gate.heading of the headmatter is "two": write “one” or “some” or “any”.'],
    ['a word for yes', { notes: 'yes' }, 'gate.notes of the headmatter is "yes": write true or false.'],
    ['no text', { language: ' ' }, 'gate.language of the headmatter is " ": write a text.'],
    ['small print without a size', { smallPrint: [{ selector: '.a' }] }, "write a list such as [{ selector: '.tick', minSize: 9, maxLength: 40 }]"],
    ['small print that is no list', { smallPrint: '.a' }, 'write a list such as'],
    ['a list of rules', { rules: ['axe'] }, 'gate.rules of the headmatter lists rules: gate: { rules: {'],
    ['an unknown rule', { rules: { edges: 'advice' } }, 'gate.rules of the headmatter has “edges”, which is not a rule. slidev-gate --list'],
    ['an unknown grade', { rules: { axe: 'bad' } }, "has “axe” as \"bad\": write one of broken, hard-to-read, advice, or { off: 'why' }."],
    ['a rule that is off without a reason', { rules: { axe: { off: '' } } }, 'has “axe” as {"off":""}: write one of'],
  ])('%s', (_, gate, message) => expect(() => read(gate)).toThrow(message)) // prettier-ignore

  it('wishes of a slide that is not the first, all at once', () => {
    const wrong = () => read({ margin: -1 }, { margin: 9, off: { axe: 'why' } })
    expect(wrong).toThrow('gate.margin of the headmatter is -1')
    expect(wrong).toThrow(
      'Slide 2 “Title 2” has gate.margin, which is for the whole deck: move it into the headmatter',
    )
  })
})
