import { describe, expect, it } from 'vitest'
import { sheetsIn, type Parsed } from '../../talk/sheets'
import { SLOTS, type Slot } from '../../talk/slots'
import { PACE } from '../../talk/time'
import { faultsOf, totalsOf } from './judge'
import { verdict } from './print'

const slide = (routeAlias: string, frontmatter: Record<string, unknown>, words: number): Parsed => ({
  title: routeAlias,
  note: 'word '.repeat(words),
  frontmatter: { routeAlias, slot: 5, ...frontmatter },
})

/** A whole talk that uses nine tenths of the slot: half of it is said, half is silence. */
function whole(slot: Slot): Parsed[] {
  const half = (slot * 60 * 0.9) / 2 / 6
  const each = (name: string, frontmatter: Record<string, unknown>) =>
    slide(name, { pause: half, ...frontmatter }, Math.round((half / 60) * PACE))
  return [
    each('cover', { layout: 'cover', section: 'Cover' }),
    ...[1, 2, 3, 4].map((floor) => each(`floor-${floor}`, { floor })),
    each('you-are-here', { section: 'Exit' }),
    slide('sources', { section: 'Appendix', slot: undefined }, 5000),
  ]
}
const judged = (slot: Slot, slides: Parsed[]) => faultsOf(slot, sheetsIn(slot, slides)).join('\n')
const without = (name: string) => whole(30).filter((s) => s.frontmatter.routeAlias !== name)

describe('a slot', () => {
  it.each(SLOTS)('of %i minutes that is whole and fits has no fault', (slot) =>
    expect(judged(slot, whole(slot))).toBe(''),
  )

  it.each(SLOTS)('of %i minutes uses 85 to 95 per cent of its time', (slot) => {
    const silent = (seconds: number) => [...whole(slot), slide('more', { floor: 4, pause: seconds }, 0)]
    const percent = slot * 0.6
    expect(judged(slot, silent(4 * percent))).toBe('')
    expect(judged(slot, silent(6 * percent))).toContain('96 % of its time: cut')
    expect(judged(slot, silent(-4 * percent))).toBe('')
    expect(judged(slot, silent(-6 * percent))).toMatch(/^takes [\d:]+: add [\d:]+ or more/)
  })

  it('begins with the cover, has every floor, and the takeaway', () => {
    expect(judged(30, without('cover'))).toContain('does not begin with the cover')
    expect(judged(30, without('floor-3'))).toContain('no slide of floor 3, Models')
    expect(judged(30, without('you-are-here'))).toContain('no takeaway')
  })

  it('brings at most two new words a slide, openers and lobby apart', () => {
    const four = (frontmatter: Record<string, unknown>) => [...whole(45), slide('journey', frontmatter, 0)]
    expect(judged(45, four({ floor: 4 }))).toContain('has 4 new words on journey: GPU, Prompt')
    expect(judged(45, four({ section: 'Lobby' }))).toBe('')
    expect(judged(45, four({ floor: 4, layout: 'opener' }))).toBe('')
  })
})

describe('the slot of 30 minutes', () => {
  const demos = (n: number, between: Parsed[]) =>
    Array.from({ length: n }, (_, i) => [slide(`demo-${i}`, { floor: 1, demo: 30 }, 0), ...between]).flat()
  const still = slide('still', { floor: 1 }, 0)

  it('has nine live demos at most', () => {
    expect(judged(30, [...whole(30), ...demos(9, [still])])).toBe('')
    expect(judged(30, [...whole(30), ...demos(10, [still])])).toBe('has 10 live demos; 9 at most.')
    expect(judged(45, [...whole(45), ...demos(10, [])])).toBe('')
  })

  it('has a still slide between two live demos', () => {
    expect(judged(30, [...whole(30), ...demos(2, [])])).toContain('a live demo on demo-1 right after another')
    const later = demos(2, []).map((s) => ({ ...s, frontmatter: { ...s.frontmatter, demo: 45 } }))
    expect(judged(30, [...whole(30), ...later])).toBe('')
  })

  it('has 2,600 words at most, and ninety seconds of slack', () => {
    const words = [...whole(30), slide('talk', { floor: 1, pause: -400 }, 1000)]
    expect(judged(30, words)).toMatch(/has 26\d\d words; about 2600 at most/)
    expect(judged(30, [...whole(30), slide('wait', { floor: 1, pause: 120 }, 0)])).toContain(
      'has 1:00 of slack; 1:30 at least',
    )
  })
})

it('an appendix is not counted', () =>
  expect(totalsOf(10, sheetsIn(10, whole(10)))).toMatchObject({ sheets: 6, demos: 0 }))

it('a slot is told in a line, with a line for each fault', () => {
  const lines = verdict(10, sheetsIn(10, whole(10)))
  expect(lines).toEqual(['  10 minutes: 9:00, 90 %, 6 slides, 540 words, 0 live demos'])
  expect(verdict(45, sheetsIn(45, whole(10)))[1]).toMatch(/^ {8}It takes 9:00: add/)
})
