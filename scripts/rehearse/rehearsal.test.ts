import { describe, expect, it } from 'vitest'
import { announced, clock, countWords, spoken, timeline } from './rehearsal'

describe('a rehearsal', () => {
  it('counts what is said, not stage directions or click marks', () => {
    const note =
      'SAY: One two.\n\n[click] Three — four.\n\nDO: Drag the slider.\n\nIF IT FAILS: Go on.\n\nROOM QUESTION: Five?'
    expect(countWords(spoken(note))).toBe(5)
  })
  it('adds demo time to speaking time, and knows when each sheet starts', () => {
    const sheet = { name: 'a', no: 1, title: '', section: '', note: 'word '.repeat(130), pause: 30 }
    const [first, second] = timeline([sheet, { ...sheet, no: 2, pause: 0 }])
    expect(first.seconds).toBe(90)
    expect(second).toMatchObject({ starts: 90, seconds: 60 })
  })
  it('reads and writes the clock', () => {
    expect(clock(754.6)).toBe('12:35')
    expect(announced('Words.\n\nTIME: 12:35')).toBe(755)
    expect(announced('No time.')).toBeUndefined()
  })
})
