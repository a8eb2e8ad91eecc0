import { describe, expect, it } from 'vitest'
import { slidesInSlot, type ParsedSlide } from '../../talk/slides-in-slot'
import { SLOTS, type Slot } from '../../talk/slots'
import { WORDS_PER_MINUTE } from '../../talk/time'
import { validateTalk, computeTotals } from './validate-talk'
import { formatSlot } from './format-timeline'

const slide = (routeAlias: string, frontmatter: Record<string, unknown>, words: number): ParsedSlide => ({
  title: routeAlias,
  note: 'word '.repeat(words),
  frontmatter: { routeAlias, slot: 5, ...frontmatter },
})

/** A whole talk that uses nine tenths of the slot: half of it is said, half is silence. */
function completeTalk(slot: Slot): ParsedSlide[] {
  const half = (slot * 60 * 0.9) / 2 / 6
  const each = (name: string, frontmatter: Record<string, unknown>) =>
    slide(name, { pause: half, ...frontmatter }, Math.round((half / 60) * WORDS_PER_MINUTE))
  return [
    each('cover', { layout: 'cover', section: 'Cover' }),
    ...[1, 2, 3, 4].map((floor) => each(`floor-${floor}`, { floor })),
    each('you-are-here', { section: 'Exit' }),
    slide('sources', { section: 'Appendix', slot: undefined }, 5000),
  ]
}
const problemsOf = (slot: Slot, slides: ParsedSlide[]) =>
  validateTalk(slot, slidesInSlot(slot, slides)).join('\n')
const withoutSlide = (name: string) => completeTalk(30).filter((s) => s.frontmatter.routeAlias !== name)

describe('a slot', () => {
  it.each(SLOTS)('of %i minutes that is whole and fits has no fault', (slot) =>
    expect(problemsOf(slot, completeTalk(slot))).toBe(''),
  )

  it.each(SLOTS)('of %i minutes uses 85 to 95 per cent of its time', (slot) => {
    const silent = (seconds: number) => [
      ...completeTalk(slot),
      slide('more', { floor: 4, pause: seconds }, 0),
    ]
    const percent = slot * 0.6
    expect(problemsOf(slot, silent(4 * percent))).toBe('')
    expect(problemsOf(slot, silent(6 * percent))).toContain('96 % of its time: cut')
    expect(problemsOf(slot, silent(-4 * percent))).toBe('')
    expect(problemsOf(slot, silent(-6 * percent))).toMatch(/^takes [\d:]+: add [\d:]+ or more/)
  })

  it('begins with the cover, has every floor, and the takeaway', () => {
    expect(problemsOf(30, withoutSlide('cover'))).toContain('does not begin with the cover')
    expect(problemsOf(30, withoutSlide('floor-3'))).toContain('no slide of floor 3, Models')
    expect(problemsOf(30, withoutSlide('you-are-here'))).toContain('no takeaway')
  })

  it('brings at most two new words a slide, openers and lobby apart', () => {
    const four = (frontmatter: Record<string, unknown>) => [
      ...completeTalk(45),
      slide('journey', frontmatter, 0),
    ]
    expect(problemsOf(45, four({ floor: 4 }))).toContain('has 4 new words on journey: GPU, Prompt')
    expect(problemsOf(45, four({ section: 'Lobby' }))).toBe('')
    expect(problemsOf(45, four({ floor: 4, layout: 'opener' }))).toBe('')
  })
})

describe('the slot of 30 minutes', () => {
  const demos = (n: number, between: ParsedSlide[]) =>
    Array.from({ length: n }, (_, i) => [slide(`demo-${i}`, { floor: 1, demo: 30 }, 0), ...between]).flat()
  const still = slide('still', { floor: 1 }, 0)

  it('has nine live demos at most', () => {
    expect(problemsOf(30, [...completeTalk(30), ...demos(9, [still])])).toBe('')
    expect(problemsOf(30, [...completeTalk(30), ...demos(10, [still])])).toBe('has 10 live demos; 9 at most.')
    expect(problemsOf(45, [...completeTalk(45), ...demos(10, [])])).toBe('')
  })

  it('has a still slide between two live demos', () => {
    expect(problemsOf(30, [...completeTalk(30), ...demos(2, [])])).toContain(
      'a live demo on demo-1 right after another',
    )
    const later = demos(2, []).map((s) => ({ ...s, frontmatter: { ...s.frontmatter, demo: 45 } }))
    expect(problemsOf(30, [...completeTalk(30), ...later])).toBe('')
  })

  it('has 2,600 words at most, and ninety seconds of slack', () => {
    const words = [...completeTalk(30), slide('talk', { floor: 1, pause: -400 }, 1000)]
    expect(problemsOf(30, words)).toMatch(/has 26\d\d words; about 2600 at most/)
    expect(problemsOf(30, [...completeTalk(30), slide('wait', { floor: 1, pause: 120 }, 0)])).toContain(
      'has 1:00 of slack; 1:30 at least',
    )
  })
})

it('an appendix is not counted', () =>
  expect(computeTotals(10, slidesInSlot(10, completeTalk(10)))).toMatchObject({ slideCount: 6, demos: 0 }))

it('a slot is told in a line, with a line for each fault', () => {
  const lines = formatSlot(10, slidesInSlot(10, completeTalk(10)))
  expect(lines).toEqual(['  10 minutes: 9:00, 90 %, 6 slides, 540 words, 0 live demos'])
  expect(formatSlot(45, slidesInSlot(45, completeTalk(10)))[1]).toMatch(/^ {8}It takes 9:00: add/)
})
