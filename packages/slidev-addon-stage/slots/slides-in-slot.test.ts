import { describe, expect, it } from 'vitest'
import { slidesInSlot, buildTimeLine, type ParsedSlide } from './slides-in-slot'
import { stageOptions } from './stage-options.test-helper'

const { slots: SLOTS, wordsPerMinute: WORDS_PER_MINUTE } = stageOptions

const slide = (routeAlias: string, frontmatter: Record<string, unknown>, note = ''): ParsedSlide => ({
  title: routeAlias,
  note,
  frontmatter: { routeAlias, ...frontmatter },
})
const words = (n: number) => 'word '.repeat(n)
const deck = [
  slide('cover', { slot: 5, section: 'Cover' }, words(WORDS_PER_MINUTE)),
  slide(
    'one',
    { slot: 20, section: 'Theory', demo: 30, pause: { 20: 10, 45: 60 } },
    words(WORDS_PER_MINUTE / 2),
  ),
  slide('gone', { slot: 5, hide: true }, words(WORDS_PER_MINUTE)),
  slide('two', { slot: 5 }, `${words(WORDS_PER_MINUTE)}\n\nFROM 30: ${words(WORDS_PER_MINUTE)}`),
  slide('end', { slot: 10 }),
  slide('sources', { section: 'Appendix' }, words(WORDS_PER_MINUTE)),
]
const inSlot = (slot: number) => slidesInSlot(slot, deck, stageOptions)

describe('slidesInSlot', () => {
  it('returns the slides whose slot is reached, and the appendix, numbered from 1', () => {
    expect(inSlot(5).map((s) => [s.no, s.name])).toEqual([
      [1, 'cover'],
      [2, 'two'],
      [3, 'sources'],
    ])
    expect(inSlot(45).map((s) => s.name)).toEqual(['cover', 'one', 'two', 'end', 'sources'])
  })

  it('contains all slides of a shorter slot', () => {
    SLOTS.slice(1).forEach((slot, i) => {
      const names = inSlot(slot).map((s) => s.name)
      for (const { name } of inSlot(SLOTS[i]!)) expect(names).toContain(name)
    })
  })

  it('computes when each slide starts, and which one starts a section', () => {
    expect(inSlot(20).map((s) => [s.startsAt, s.seconds, s.section, s.startsSection])).toEqual([
      [0, 60, 'Cover', true],
      [60, 40, 'Theory', true],
      [100, 60, 'Theory', false],
      [160, 0, 'Theory', false],
      [160, 0, 'Appendix', true],
    ])
    expect(inSlot(45).find((s) => s.name === 'end')).toMatchObject({ startsAt: 60 + 90 + 120 })
  })

  it('leaves the name, title and section of a slide empty if it has none', () =>
    expect(slidesInSlot(5, [{ frontmatter: { slot: 5 } }], stageOptions)).toMatchObject([
      { name: '', title: '', section: '', startsSection: false, note: '', hasDemo: false },
    ]))

  it('has a live demo from the slot in the frontmatter on', () =>
    expect([20, 30, 45].map((slot) => inSlot(slot)[1]!.hasDemo)).toEqual([false, true, true]))

  it('gives buildTimeLine the time span of each slide', () =>
    expect(buildTimeLine(inSlot(20))).toEqual({
      1: [0, 60],
      2: [60, 100],
      3: [100, 160],
      4: [160, 160],
    }))

  it('is idempotent', () =>
    expect(buildTimeLine(slidesInSlot(20, inSlot(20), stageOptions))).toEqual(buildTimeLine(inSlot(20))))
})
