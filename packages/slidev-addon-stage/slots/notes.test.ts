import { describe, expect, it } from 'vitest'
import { validateNote, noteForSlot } from './notes'
import { stageOptions } from './stage-options.test-helper'

const { slots: SLOTS } = stageOptions

const note = `SAY: Everybody.

FROM 30: \t Longer.

UP TO 20: [click] Shorter.

FROM 10 UP TO 30: In the middle.

FROM 45: DO: Press
Run.`

describe('noteForSlot', () => {
  it('keeps the paragraphs of the slot, without their marks', () => {
    expect(SLOTS.map((slot) => noteForSlot(slot, note).split('\n\n'))).toEqual([
      ['SAY: Everybody.', '[click] Shorter.'],
      ['SAY: Everybody.', '[click] Shorter.', 'In the middle.'],
      ['SAY: Everybody.', '[click] Shorter.', 'In the middle.'],
      ['SAY: Everybody.', 'Longer.', 'In the middle.'],
      ['SAY: Everybody.', 'Longer.', 'DO: Press\nRun.'],
    ])
  })
  it('returns a note without marks unchanged, and an empty string for no note', () => {
    expect(noteForSlot(5, 'One\ntwo.\n\n[click] Three.')).toBe('One\ntwo.\n\n[click] Three.')
    expect(noteForSlot(5, undefined)).toBe('')
  })
  it('ignores spaces and blank lines around a note', () =>
    expect(noteForSlot(30, '\n\n FROM 30: Longer.\n\n')).toBe('Longer.'))
  it('is idempotent', () => {
    for (const slot of SLOTS) expect(noteForSlot(slot, noteForSlot(slot, note))).toBe(noteForSlot(slot, note))
  })
})

describe('validateNote', () => {
  it.each([undefined, note, '\n\n FROM 30: Words.', 'SAY: What does TIME: mean?'])('accepts %j', (text) =>
    expect(validateNote(text, SLOTS)).toBeUndefined(),
  )
  it.each([
    ['FROM 15: Words.', 'has “FROM 15:” in its notes. There are slots of 5, 10, 20, 30 or 45'],
    ['FROM 10 UP TO 25: Words.', 'There are slots of'],
    ['UP TO 25: Words.', 'has “UP TO 25:” in its notes'],
    ['SAY: FROM 10 UP TO 20: Words.', 'has “FROM 10 UP TO 20:” inside a paragraph'],
    ['SAY: FROM 30: Words.', 'has “FROM 30:” inside a paragraph'],
    ['SAY: One.\nUP TO 20: Two.', 'inside a paragraph'],
    ['TIME: 3:20\n\nSAY: One.', 'times are computed'],
  ])('rejects %j', (text, problem) => expect(validateNote(text, SLOTS)).toContain(problem))
})
