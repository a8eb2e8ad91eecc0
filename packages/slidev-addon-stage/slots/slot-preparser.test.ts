import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { presenterNote, requestedSlot, slotPreparser } from './slot-preparser'
import type { SlotSlide } from './slides-in-slot'
import { stageOptions } from './stage-options.test-helper'

const { wordsPerMinute: WORDS_PER_MINUTE } = stageOptions

const words = (n: number) => 'word '.repeat(n).trim()
/** Lines of a deck for the slot of 5 minutes: a slide of one minute, one of forty seconds, then one of another section. */
const deckLines = (slot = 5) => [
  ...[
    '---',
    'routeAlias: cover',
    'section: Cover',
    `slot: ${slot}`,
    '---',
    '',
    '# Cover',
    '',
    `<!--\n${words(WORDS_PER_MINUTE)}\n-->`,
    '',
  ],
  ...['---', 'routeAlias: more', 'slot: 45', '---', '', '# More', ''],
  ...[
    '---',
    'routeAlias: one',
    'section: Theory',
    'slot: 5',
    'pause: 10',
    '---',
    '',
    '# One',
    '',
    `<!--\n${words(WORDS_PER_MINUTE / 2)}\n-->`,
    '',
  ],
  ...[
    '---',
    'routeAlias: two',
    'section: Frameworks',
    'slot: 5',
    '---',
    '',
    '# Two',
    '',
    '<!--\nTwo words.\n-->',
    '',
  ],
  ...[
    '---',
    'routeAlias: sources',
    'section: Appendix',
    '---',
    '',
    '# Sources',
    '',
    '<!--\nNothing.\n-->',
    '',
  ],
]
const lines = (slot?: number) => deckLines(slot).join('\n').split('\n')

/** Runs the preparser as Slidev does: each slide’s note, undefined if the slide is hidden; and the talk’s duration. */
async function runPreparser(
  preparser: ReturnType<typeof slotPreparser>,
  notes: readonly (string | undefined)[],
) {
  const frontmatters = notes.map(() => ({}) as Record<string, unknown>)
  await preparser.transformRawLines!(lines())
  const transformed: (string | undefined)[] = []
  for (const [i, note] of notes.entries()) {
    await preparser.transformSlide!('', frontmatters[i]!)
    const transformedNote = await preparser.transformNote!(note, frontmatters[i]!)
    transformed.push(frontmatters[i]!.hide ? undefined : transformedNote)
  }
  return { notes: transformed, durations: frontmatters.map(({ duration }) => duration) }
}
const notes = [words(WORDS_PER_MINUTE), 'More.', words(WORDS_PER_MINUTE / 2), 'Two words.', 'Nothing.']

describe('the notes of the presenter', () => {
  it('have the time where a section starts, to the second', async () => {
    const { notes: transformed, durations } = await runPreparser(slotPreparser(5, stageOptions), notes)
    // 60 s of words; then 30 s of words and a pause of 10 s.
    expect(transformed).toEqual([
      notes[0],
      undefined,
      `TIME: 1:00\n\n${notes[2]}`,
      'TIME: 1:40\n\nTwo words.',
      'Nothing.',
    ])
    expect(durations).toEqual(['5min', ...Array(4).fill(undefined)])
  })
  it('are the same when Slidev reads the file again', async () => {
    const preparser = slotPreparser(45, stageOptions)
    const first = await runPreparser(preparser, notes)
    expect(first.notes[1]).toBe('')
    expect(await runPreparser(preparser, notes)).toEqual(first)
    expect(first.durations[0]).toBe('45min')
  })
  it('are none where a slide has none', async () => {
    const { notes: transformed } = await runPreparser(slotPreparser(5, stageOptions), notes.map(() => undefined)) // prettier-ignore
    expect(transformed).toEqual(notes.map(() => undefined))
  })
  it('have no time at the start of the talk, within a section, and in the appendix', () => {
    const slide = { startsSection: true, startsAt: 83.4, appendix: false, note: 'Say.' } as SlotSlide
    const noteOf = (change: Partial<SlotSlide>) => presenterNote({ ...slide, ...change })
    expect(noteOf({})).toBe('TIME: 1:23\n\nSay.')
    const without = [{ startsSection: false }, { startsAt: 0 }, { appendix: true }]
    expect(without.map(noteOf)).toEqual(['Say.', 'Say.', 'Say.'])
  })
})

it('throws for slides without a slot, each on a line that gives its own', () => {
  const withoutSlots = lines().filter((line) => !/^slot: (45|5)$/.test(line))
  const start = (text: string) => withoutSlots.indexOf(text)
  expect(() => slotPreparser(5, stageOptions).transformRawLines!(withoutSlots)).toThrow(
    new RegExp(
      [
        '',
        `slides.md:${start('routeAlias: cover')}: cover .*`,
        `slides.md:${start('routeAlias: more')}: more “More” has no slot.*`,
        `slides.md:${start('routeAlias: one')}: one .*`,
      ].join('\n'),
    ),
  )
})

describe('requestedSlot', () => {
  beforeEach(() => vi.stubEnv('SLIDEV_STAGE_SLOT', undefined))
  afterEach(() => void vi.unstubAllEnvs())
  it('is the longest slot unless SLIDEV_STAGE_SLOT is set', () => {
    expect(requestedSlot(stageOptions)).toBe(45)
    vi.stubEnv('SLIDEV_STAGE_SLOT', '10')
    expect(requestedSlot(stageOptions)).toBe(10)
  })
})
