import { describe, expect, it } from 'vitest'
import { spokenParagraphs } from '../notes/note-text'
import { narrationSteps, stepAtClick } from './narration-steps'

/** Steps in short: “click text”, and a question mark of its own for a pause. */
const short = (note?: string) =>
  narrationSteps(note).map(({ click, text, isQuestion }) => `${click} ${text}${isQuestion ? ' …' : ''}`)

describe('narrationSteps', () => {
  it('is a step for each sentence, at its click', () =>
    expect(short('SAY: One. Two.\n\n[click] Three.\n\nFour? [click] Five.')).toEqual([
      '0 One.',
      '0 Two.',
      '1 Three.',
      '1 Four?',
      '2 Five.',
    ]))

  it('clicks in the middle of a sentence', () =>
    expect(short('Look at [click] this. And this.')).toEqual(['0 Look at', '1 this.', '1 And this.']))

  it('speaks no instruction, and clicks in it', () =>
    expect(
      short('TIME: 1:00\n\nSAY: One.\n\nDO: Press Run. [click] Wait.\n\nIF IT FAILS: Go on.\n\nTwo.'),
    ).toEqual(['0 One.', '1 Two.']))

  it('has a step without words for a click that has none', () =>
    expect(short('[click] One. [click] [click] Two.\n\nDO: Press. [click]')).toEqual([
      '0 ',
      '1 One.',
      '2 ',
      '3 Two.',
      '4 ',
    ]))

  it('drops an instruction behind a click or in the middle of a paragraph', () =>
    expect(short('[click] DO: Press.\n\nSAY: One. DO: Point. IF IT FAILS: Go on.')).toEqual(['0 ', '1 One.']))

  it('gives time to think after a question to the audience, before its answer', () => {
    expect(short('ROOM QUESTION: A draw. Which one? Or both?')).toEqual([
      '0 A draw.',
      '0 Which one?',
      '0 Or both? …',
    ])
    expect(short('Names. ROOM QUESTION: [click] More, or fewer? [click] More.')).toEqual([
      '0 Names.',
      '1 More, or fewer? …',
      '2 More.',
    ])
  })

  it('counts several clicks at one mark', () =>
    expect(short('One. [click:3] Two.')).toEqual(['0 One.', '3 Two.']))

  it('is one step without words where there is no note', () => expect(short(undefined)).toEqual(['0 ']))

  it.each([
    'SAY: One. Two, “three.”\n\n[click] Four. DO: Point.\n\nDO: [click] Five.\n\nROOM QUESTION: Six? [click] Seven.',
    'IF IT FAILS: One.\n\n[click] Two. ROOM QUESTION: Three? SAY: Four.\n\nSKIP: Five.',
  ])('speaks the words that rehearsals count: %j', (note) =>
    expect(
      narrationSteps(note)
        .map(({ text }) => text)
        .filter(Boolean)
        .join(' '),
    ).toBe(spokenParagraphs(note).join(' ')),
  )
})

describe('stepAtClick', () => {
  const steps = narrationSteps('One. Two. [click:2] Three. Four.')
  it.each([
    [0, 0],
    [1, 0],
    [2, 2],
    [99, 2],
  ])('at click %i is step %i', (click, index) => expect(stepAtClick(steps, click)).toBe(index))
})
