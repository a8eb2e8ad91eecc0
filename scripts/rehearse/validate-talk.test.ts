import { describe, expect, it } from 'vitest'
import { slidesInSlot, type ParsedSlide } from 'slidev-addon-stage/slots'
import { SLOTS, stageOptions } from '../shared/slots'
import { validateTalk } from './validate-talk'

const slide = (routeAlias: string, frontmatter: Record<string, unknown>, words: number): ParsedSlide => ({
  title: routeAlias,
  note: 'word '.repeat(words),
  frontmatter: { routeAlias, slot: 5, ...frontmatter },
})

/** A complete talk that fills 90 % of the slot: half with words, half with pauses. */
function completeTalk(slot: number): ParsedSlide[] {
  const half = (slot * 60 * 0.9) / 2 / 6
  const each = (name: string, frontmatter: Record<string, unknown>) =>
    slide(name, { pause: half, ...frontmatter }, Math.round((half / 60) * stageOptions.wordsPerMinute))
  return [
    each('cover', { layout: 'cover', section: 'Cover' }),
    ...[1, 2, 3, 4].map((floor) => each(`floor-${floor}`, { floor })),
    each('you-are-here', { section: 'Exit' }),
    slide('sources', { section: 'Appendix', slot: undefined }, 5000),
  ]
}
const problemsOf = (slot: number, slides: ParsedSlide[]) =>
  validateTalk(slot, slidesInSlot(slot, slides, stageOptions)).join('\n')
const withoutSlide = (name: string) => completeTalk(30).filter((s) => s.frontmatter.routeAlias !== name)

describe('validateTalk', () => {
  it.each(SLOTS)('accepts a complete talk that fits its slot of %i minutes', (slot) =>
    expect(problemsOf(slot, completeTalk(slot))).toBe(''),
  )

  it.each(SLOTS)('wants a talk of %i minutes to fill 85 to 95 per cent of its time', (slot) => {
    const withPause = (seconds: number) => [
      ...completeTalk(slot),
      slide('more', { floor: 4, pause: seconds }, 0),
    ]
    const percent = slot * 0.6
    expect(problemsOf(slot, withPause(4 * percent))).toBe('')
    expect(problemsOf(slot, withPause(6 * percent))).toContain('96 % of its time: cut')
    expect(problemsOf(slot, withPause(-4 * percent))).toBe('')
    expect(problemsOf(slot, withPause(-6 * percent))).toMatch(/^takes [\d:]+: add [\d:]+ or more/)
  })

  it('requires the cover first, a slide of every floor, and the takeaway', () => {
    expect(problemsOf(30, withoutSlide('cover'))).toContain('does not begin with the cover')
    expect(problemsOf(30, withoutSlide('floor-3'))).toContain('no slide of floor 3, Models')
    expect(problemsOf(30, withoutSlide('you-are-here'))).toContain('no takeaway')
  })

  it('allows two new terms a slide, and any number on openers and in the lobby', () => {
    const withFourTerms = (frontmatter: Record<string, unknown>) => [
      ...completeTalk(45),
      slide('journey', frontmatter, 0),
    ]
    expect(problemsOf(45, withFourTerms({ floor: 4 }))).toContain('has 4 new terms on journey: GPU, Prompt')
    expect(problemsOf(45, withFourTerms({ section: 'Lobby' }))).toBe('')
    expect(problemsOf(45, withFourTerms({ floor: 4, layout: 'opener' }))).toBe('')
  })
})

describe('validateTalk, for the slot of 30 minutes,', () => {
  const demos = (n: number, between: ParsedSlide[]) =>
    Array.from({ length: n }, (_, i) => [slide(`demo-${i}`, { floor: 1, demo: 30 }, 0), ...between]).flat()
  const still = slide('still', { floor: 1 }, 0)

  it('allows nine live demos', () => {
    expect(problemsOf(30, [...completeTalk(30), ...demos(9, [still])])).toBe('')
    expect(problemsOf(30, [...completeTalk(30), ...demos(10, [still])])).toBe('has 10 live demos; 9 at most.')
    expect(problemsOf(45, [...completeTalk(45), ...demos(10, [])])).toBe('')
  })

  it('requires a slide without a demo between two live demos', () => {
    expect(problemsOf(30, [...completeTalk(30), ...demos(2, [])])).toContain(
      'a live demo on demo-1 right after another',
    )
    const later = demos(2, []).map((s) => ({ ...s, frontmatter: { ...s.frontmatter, demo: 45 } }))
    expect(problemsOf(30, [...completeTalk(30), ...later])).toBe('')
  })

  it('allows about 2,600 words, and requires ninety seconds of slack', () => {
    const words = [...completeTalk(30), slide('talk', { floor: 1, pause: -400 }, 1000)]
    expect(problemsOf(30, words)).toMatch(/has 26\d\d words; about 2600 at most/)
    expect(problemsOf(30, [...completeTalk(30), slide('wait', { floor: 1, pause: 120 }, 0)])).toContain(
      'has 1:00 of slack; 1:30 at least',
    )
  })
})
