import { describe, expect, it } from 'vitest'
import { sheetsIn, spansOf, type Parsed } from './sheets'
import { SLOTS } from './slots'
import { PACE } from './time'

const slide = (routeAlias: string, frontmatter: Record<string, unknown>, note = ''): Parsed => ({
  title: routeAlias,
  note,
  frontmatter: { routeAlias, ...frontmatter },
})
const words = (n: number) => 'word '.repeat(n)
const written = [
  slide('cover', { slot: 5, section: 'Cover' }, words(PACE)),
  slide('one', { slot: 20, floor: 1, demo: 30, pause: { 20: 10, 45: 60 } }, words(PACE / 2)),
  slide('gone', { slot: 5, floor: 1, hide: true }, words(PACE)),
  slide('two', { slot: 5, floor: 1 }, `${words(PACE)}\n\nFROM 30: ${words(PACE)}`),
  slide('end', { slot: 10 }),
  slide('sources', { section: 'Appendix' }, words(PACE)),
]
const in_ = (slot: (typeof SLOTS)[number]) => sheetsIn(slot, written)

describe('a slot', () => {
  it('holds what is shown from it on, and the appendix, counted from 1', () => {
    expect(in_(5).map((s) => [s.no, s.name])).toEqual([
      [1, 'cover'],
      [2, 'two'],
      [3, 'sources'],
    ])
    expect(in_(45).map((s) => s.name)).toEqual(['cover', 'one', 'two', 'end', 'sources'])
  })

  it('holds all that a shorter one holds', () => {
    SLOTS.slice(1).forEach((slot, i) => {
      const names = in_(slot).map((s) => s.name)
      for (const { name } of in_(SLOTS[i]!)) expect(names).toContain(name)
    })
  })

  it('knows when each slide comes up, and where a part begins', () => {
    expect(in_(20).map((s) => [s.starts, s.seconds, s.section, s.opens])).toEqual([
      [0, 60, 'Cover', true],
      [60, 40, 'Floor 1', true],
      [100, 60, 'Floor 1', false],
      [160, 0, 'Floor 1', false],
      [160, 0, 'Appendix', true],
    ])
    expect(in_(45).find((s) => s.name === 'end')).toMatchObject({ starts: 60 + 90 + 120 })
  })

  it('runs a demo live from its own slot on', () =>
    expect([20, 30, 45].map((slot) => in_(slot as 20)[1]!.demo)).toEqual([false, true, true]))

  it('gives each slide of the talk its span of time', () =>
    expect(spansOf(in_(20))).toEqual({ cover: [0, 60], one: [60, 100], two: [100, 160], end: [160, 160] }))

  it('is the same when what it holds is cut anew', () =>
    expect(spansOf(sheetsIn(20, in_(20)))).toEqual(spansOf(in_(20))))
})
