import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { presenterNote, requestedSlot, slotPreparser } from './slot-preparser'
import type { SlotSlide } from './slides-in-slot'
import { WORDS_PER_MINUTE } from './time'

const words = (n: number) => 'word '.repeat(n).trim()
/** A minute of talk, forty seconds, and a part that begins after them. */
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
    'floor: 1',
    'slot: 5',
    'pause: 10',
    '---',
    '',
    '# One',
    '',
    `<!--\n${words(WORDS_PER_MINUTE / 2)}\n-->`,
    '',
  ],
  ...['---', 'routeAlias: two', 'floor: 2', 'slot: 5', '---', '', '# Two', '', '<!--\nTwo words.\n-->', ''],
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

/** What Slidev would show: each slide’s note, undefined = hidden; and the clock of the first. */
async function runPreparser(preparser: ReturnType<typeof slotPreparser>, notes: readonly string[]) {
  const frontmatters = notes.map(() => ({}) as Record<string, unknown>)
  await preparser.transformRawLines!(lines())
  const found: (string | undefined)[] = []
  for (const [i, note] of notes.entries()) {
    await preparser.transformSlide!('', frontmatters[i]!)
    const told = await preparser.transformNote!(note, frontmatters[i]!)
    found.push(frontmatters[i]!.hide ? undefined : told)
  }
  return { found, duration: frontmatters[0]!.duration }
}
const notes = [words(WORDS_PER_MINUTE), 'More.', words(WORDS_PER_MINUTE / 2), 'Two words.', 'Nothing.']

describe('what the presenter reads', () => {
  it('has the time where a part of the talk begins, to the second', async () => {
    const { found, duration } = await runPreparser(slotPreparser(5), notes)
    // A minute of words; then half of one, and a pause of ten seconds.
    expect(found).toEqual([
      notes[0],
      undefined,
      `TIME: 1:00\n\n${notes[2]}`,
      'TIME: 1:40\n\nTwo words.',
      'Nothing.',
    ])
    expect(duration).toBe('5min')
  })
  it('is the same when the file is read again', async () => {
    const preparser = slotPreparser(45)
    const first = await runPreparser(preparser, notes)
    expect(first.found[1]).toBe('')
    expect(await runPreparser(preparser, notes)).toEqual(first)
    expect(first.duration).toBe('45min')
  })
  it('has no time at the beginning, within a part, and behind the talk', () => {
    const sheet = { startsSection: true, startsAt: 83.4, appendix: false, note: 'Say.' } as SlotSlide
    const says = (change: Partial<SlotSlide>) => presenterNote({ ...sheet, ...change })
    expect(says({})).toBe('TIME: 1:23\n\nSay.')
    const without = [{ startsSection: false }, { startsAt: 0 }, { appendix: true }]
    expect(without.map(says)).toEqual(['Say.', 'Say.', 'Say.'])
  })
})

it('a slide without a slot stops it, with its line', () => {
  const wrong = lines().filter((line) => line !== 'slot: 45')
  expect(() => slotPreparser(5).transformRawLines!(wrong)).toThrow(/slides.md:\d+: more “More” has no slot/)
})

describe('the slot that is asked for', () => {
  beforeEach(() => vi.stubEnv('LLM_STACK_SLOT', undefined))
  afterEach(() => void vi.unstubAllEnvs())
  it('is the longest unless a script says otherwise', () => {
    expect(requestedSlot()).toBe(45)
    vi.stubEnv('LLM_STACK_SLOT', '10')
    expect(requestedSlot()).toBe(10)
  })
})
