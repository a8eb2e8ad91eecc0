import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { presented, slotAsked, slotPreparser } from './preparser'
import type { Sheet } from './sheets'
import { PACE } from './time'

const words = (n: number) => 'word '.repeat(n).trim()
/** A minute of talk, forty seconds, and a part that begins after them. */
const deck = (slot = 5) => [
  ...[
    '---',
    'routeAlias: cover',
    'section: Cover',
    `slot: ${slot}`,
    '---',
    '',
    '# Cover',
    '',
    `<!--\n${words(PACE)}\n-->`,
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
    `<!--\n${words(PACE / 2)}\n-->`,
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
const lines = (slot?: number) => deck(slot).join('\n').split('\n')

/** What Slidev would show: each slide’s note, undefined = hidden; and the clock of the first. */
async function shown(preparser: ReturnType<typeof slotPreparser>, notes: readonly string[]) {
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
const notes = [words(PACE), 'More.', words(PACE / 2), 'Two words.', 'Nothing.']

describe('what the presenter reads', () => {
  it('has the time where a part of the talk begins, to the second', async () => {
    const { found, duration } = await shown(slotPreparser(5), notes)
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
    const first = await shown(preparser, notes)
    expect(first.found[1]).toBe('')
    expect(await shown(preparser, notes)).toEqual(first)
    expect(first.duration).toBe('45min')
  })
  it('has no time at the beginning, within a part, and behind the talk', () => {
    const sheet = { opens: true, starts: 83.4, appendix: false, note: 'Say.' } as Sheet
    const says = (change: Partial<Sheet>) => presented({ ...sheet, ...change })
    expect(says({})).toBe('TIME: 1:23\n\nSay.')
    const without = [{ opens: false }, { starts: 0 }, { appendix: true }]
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
    expect(slotAsked()).toBe(45)
    vi.stubEnv('LLM_STACK_SLOT', '10')
    expect(slotAsked()).toBe(10)
  })
})
