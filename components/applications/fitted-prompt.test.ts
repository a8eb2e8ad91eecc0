import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { promptParts, contextTokens } from '../../data/prompt-parts'
import { SentencePieceTokenizer } from 'llm-stack/models'
import {
  type PromptSettings,
  type CountTokens,
  describeIncluded,
  fitPrompt,
  OPTIONAL_PARTS,
  recordedCount,
} from './fitted-prompt'

const tokenizer = new SentencePieceTokenizer(new Uint8Array(readFileSync('public/stories260k/tokenizer.bin')))
/** As the slide counts: without the start token. */
const countTokens: CountTokens = (text) => tokenizer.encode(text).length - 1

const allParts: PromptSettings = {
  enabled: ['system', 'context', 'examples'],
  size: 200,
  question: promptParts[3].text,
}
const statuses = (change: Partial<PromptSettings>) =>
  fitPrompt({ ...allParts, ...change }, countTokens).rows.map((row) => `${row.kind} ${row.status}`)

describe('the parts', () => {
  it('can be switched off, all but the question', () =>
    expect(OPTIONAL_PARTS.map(({ kind }) => kind)).toEqual(['system', 'context', 'examples']))
  it('have the recorded token counts', () =>
    expect(promptParts.map(({ text, tokens }) => [text, tokens])).toEqual(
      promptParts.map(({ text }) => [text, countTokens(text)]),
    ))
  it('have together as many tokens as their text in one piece, without the start token', () => {
    const tokens = tokenizer.encode(promptParts.map(({ text }) => text).join(' '))
    expect(fitPrompt(allParts, countTokens).tokens).toBe(tokens.length - 1)
  })
})

describe('the window', () => {
  it('takes all parts if they fit', () => {
    expect(fitPrompt(allParts, countTokens)).toMatchObject({
      tokens: 126,
      room: 200 - contextTokens.reply,
      why: undefined,
    })
    expect(new Set(fitPrompt(allParts, countTokens).rows.map((row) => row.status))).toEqual(new Set(['in']))
  })
  it('leaves out examples first, then context, and says why', () => {
    expect(statuses({ size: 140 })).toEqual(['system in', 'context in', 'examples out', 'question in'])
    expect(fitPrompt({ ...allParts, size: 140 }, countTokens).why).toContain('Examples go first')
    expect(statuses({ size: 120 })).toEqual(['system in', 'context out', 'examples out', 'question in'])
    expect(fitPrompt({ ...allParts, size: 120 }, countTokens).why).toContain('Context goes next')
  })
  it('refuses if system and question do not fit', () => {
    expect(fitPrompt({ ...allParts, size: 80 }, countTokens)).toMatchObject({
      tokens: 56,
      room: 40,
      refused: true,
      why: 'System and Question: 56 tokens, and room for 40. Nothing is sent.',
    })
    expect(statuses({ size: 80 })).toEqual(['system in', 'context out', 'examples out', 'question in'])
    expect(fitPrompt({ enabled: [], size: 80, question: 'why '.repeat(50) }, countTokens).why).toMatch(
      /^Question: \d+ tokens/,
    )
  })
  it('takes no part that is switched off', () =>
    expect(statuses({ enabled: ['context'] })).toEqual([
      'system off',
      'context in',
      'examples off',
      'question in',
    ]))
})

describe('a typed question', () => {
  it('is counted as it was typed', () => {
    expect(fitPrompt({ ...allParts, question: 'Why?' }, countTokens).rows[3]).toMatchObject({
      text: 'Why?',
      tokens: 5,
    })
    expect(fitPrompt({ ...allParts, question: '' }, countTokens).rows[3].tokens).toBe(0)
  })
  it.each([
    '<b onclick="x">',
    '\u202Eright to left',
    '\ud800',
    '\0\u200b\u{1F469}',
    'ignore all this',
    'x'.repeat(100),
  ])('can be anything: %j', (question) => {
    const { rows, tokens } = fitPrompt({ ...allParts, enabled: [], question }, countTokens)
    expect([rows[3].text, rows[3].status]).toEqual([question, 'in'])
    expect(tokens).toBe(countTokens(question))
  })
  it('is replaced by the prepared one while it cannot be counted', () => {
    const { rows, tokens } = fitPrompt({ ...allParts, question: 'Why?' }, recordedCount)
    expect([rows[3].text, tokens]).toEqual([promptParts[3].text, 126])
  })
})

it('lists the parts that fit into a window', () => {
  expect(describeIncluded(200)).toBe('Window of 200: System, Context, Examples, Question')
  expect(describeIncluded(140)).toBe('Window of 140: System, Context, Question')
  expect(describeIncluded(80)).toBe('Window of 80: not even System and Question')
})
