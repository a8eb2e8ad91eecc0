import { createReadStream, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { promptParts, contextTokens } from '../../data/prompt-parts'
import { loadVocabulary, readBytePairTokenizer, readGguf, splitDigits } from 'llm-stack/models'
import {
  describePublished,
  publishedFile,
  SMOLLM2,
} from '../../packages/llm-stack/models/published-files.test-helper'
import { type PromptSettings, fitPrompt, OPTIONAL_PARTS, PREPARED_QUESTION } from './fitted-prompt'

const tokenizer = loadVocabulary(new Uint8Array(readFileSync('public/smollm2-vocabulary.bin')), splitDigits)
const countTokens = (text: string): number => tokenizer.encode(text).length

const allParts: PromptSettings = { enabled: ['system', 'context', 'examples'], size: 90 }
/** The prepared prompt with other settings, or another question. */
const fit = (change: Partial<PromptSettings> = {}, text = PREPARED_QUESTION.text) =>
  fitPrompt({ ...allParts, ...change }, { text, tokens: countTokens(text) })
const statuses = (change: Partial<PromptSettings>) =>
  fit(change).rows.map((row) => `${row.kind} ${row.status}`)

describe('the parts', () => {
  it('can be switched off, all but the question', () =>
    expect(OPTIONAL_PARTS.map(({ kind }) => kind)).toEqual(['system', 'context', 'examples']))
  it('have the recorded token counts', () =>
    expect(promptParts.map(({ text, tokens }) => [text, tokens])).toEqual(
      promptParts.map(({ text }) => [text, countTokens(text)]),
    ))
  it('have together about as many tokens as their text in one piece', () => {
    const tokens = tokenizer.encode(promptParts.map(({ text }) => text).join(' '))
    expect([fit().tokens, tokens.length]).toEqual([46, 46])
  })
})

describePublished('SmolLM2', [SMOLLM2], () => {
  it('counts as this tokenizer does, which has none of its weights', async () => {
    const { metadata } = (await readGguf(createReadStream(publishedFile(SMOLLM2)))).header
    const full = readBytePairTokenizer(metadata)
    const pieces = (one: typeof full, text: string) => one.encode(text).map((id) => one.decode([id]))
    for (const text of [
      ...promptParts.map((part) => part.text),
      'In 1969: 384,400 km',
      'Grüße aus 北京 \u{1F469}',
    ])
      expect(pieces(tokenizer, text)).toEqual(pieces(full, text))
    expect(metadata.number('llama.context_length')).toBe(contextTokens.model)
  })
})

describe('the window', () => {
  it('takes all parts if they fit', () => {
    expect(fit()).toMatchObject({
      tokens: 46,
      room: 90 - contextTokens.reply,
      why: undefined,
    })
    expect(new Set(fit().rows.map((row) => row.status))).toEqual(new Set(['in']))
  })
  it('leaves out examples first, then context, and says why', () => {
    expect(statuses({ size: 60 })).toEqual(['system in', 'context in', 'examples out', 'question in'])
    expect(fit({ size: 60 }).why).toContain('Examples go first')
    expect(statuses({ size: 45 })).toEqual(['system in', 'context out', 'examples out', 'question in'])
    expect(fit({ size: 45 }).why).toContain('Facts go next')
  })
  it('refuses if system and question do not fit', () => {
    expect(fit({ size: 35 })).toMatchObject({
      tokens: 17,
      room: 15,
      refused: true,
      why: 'System and Question: 17 tokens, and room for 15. Nothing is sent.',
    })
    expect(statuses({ size: 35 })).toEqual(['system in', 'context out', 'examples out', 'question in'])
    expect(fit({ enabled: [], size: 35 }, 'why '.repeat(50)).why).toMatch(/^Question: \d+ tokens/)
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
    expect(fit({}, 'Why?').rows[3]).toMatchObject({
      text: 'Why?',
      tokens: 2,
    })
    expect(fit({}, '').rows[3].tokens).toBe(0)
  })
  it.each([
    '<b onclick="x">',
    '\u202Eright to left',
    '\ud800',
    '\0\u200b\u{1F469}',
    'ignore all this',
    'x'.repeat(100),
  ])('can be anything: %j', (question) => {
    const { rows, tokens } = fit({ enabled: [] }, question)
    expect([rows[3].text, rows[3].status]).toEqual([question, 'in'])
    expect(tokens).toBe(countTokens(question))
  })
})
