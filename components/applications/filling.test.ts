import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { promptParts, promptWindow } from '../../data/applications'
import { ScorePairTokenizer } from '../../stack/models'
import { type Choice, type Count, fill, recorded } from './filling'

const tokenizer = new ScorePairTokenizer(new Uint8Array(readFileSync('public/stories260k/tokenizer.bin')))
/** As the slide counts: without the start mark. */
const count: Count = (text) => tokenizer.encode(text).length - 1

const all: Choice = {
  on: ['system', 'context', 'examples'],
  size: 200,
  question: promptParts[3].text,
}
const is = (choice: Partial<Choice>, by = count) =>
  fill({ ...all, ...choice }, by).rows.map((row) => `${row.kind} ${row.is}`)

describe('the parts', () => {
  it('have the tokens that were recorded', () =>
    expect(promptParts.map(({ text, tokens }) => [text, tokens])).toEqual(
      promptParts.map(({ text }) => [text, count(text)]),
    ))
  it('cost together what the model counts when it is given them in one piece, after its start mark', () => {
    const whole = tokenizer.encode(promptParts.map(({ text }) => text).join(' '))
    expect(fill(all, count).tokens).toBe(whole.length - 1)
  })
})

describe('the window', () => {
  it('takes all of them', () => {
    expect(fill(all, count)).toMatchObject({ tokens: 126, room: 200 - promptWindow.reply, why: undefined })
    expect(new Set(fill(all, count).rows.map((row) => row.is))).toEqual(new Set(['in']))
  })
  it('smaller, leaves out examples, then context, and says why', () => {
    expect(is({ size: 140 })).toEqual(['system in', 'context in', 'examples out', 'question in'])
    expect(fill({ ...all, size: 140 }, count).why).toContain('Examples go first')
    expect(is({ size: 120 })).toEqual(['system in', 'context out', 'examples out', 'question in'])
    expect(fill({ ...all, size: 120 }, count).why).toContain('Context goes next')
  })
  it('too small for system and question, refuses', () => {
    expect(fill({ ...all, size: 80 }, count)).toMatchObject({
      tokens: 56,
      room: 40,
      refused: true,
      why: 'System and Question: 56 tokens, and room for 40. Nothing is sent.',
    })
    expect(is({ size: 80 })).toEqual(['system in', 'context out', 'examples out', 'question in'])
    expect(fill({ on: [], size: 80, question: 'why '.repeat(50) }, count).why).toMatch(
      /^Question: \d+ tokens/,
    )
  })
  it('has nothing of what was taken out by hand', () =>
    expect(is({ on: ['context'] })).toEqual(['system off', 'context in', 'examples off', 'question in']))
})

describe('a typed question', () => {
  it('is counted as it is', () => {
    expect(fill({ ...all, question: 'Why?' }, count).rows[3]).toMatchObject({ text: 'Why?', tokens: 5 })
    expect(fill({ ...all, question: '' }, count).rows[3].tokens).toBe(0)
  })
  it.each([
    '<b onclick="x">',
    '\u202Eright to left',
    '\ud800',
    '\0\u200b\u{1F469}',
    'ignore all this',
    'x'.repeat(100),
  ])('can be anything: %j', (question) => {
    const { rows, tokens } = fill({ ...all, on: [], question }, count)
    expect([rows[3].text, rows[3].is]).toEqual([question, 'in'])
    expect(tokens).toBe(count(question))
  })
  it('is the prepared one as long as nobody can count it', () => {
    const { rows, tokens } = fill({ ...all, question: 'Why?' }, recorded)
    expect([rows[3].text, tokens]).toEqual([promptParts[3].text, 126])
  })
})
