/** llama.cpp and our tokenizers give the same ids. */
import fc from 'fast-check'
import { expect } from 'playwright/test'
import { readBytePairTokenizer, readWordPieceTokenizer } from 'llm-stack/models'
import { wellFormed } from '../../packages/llm-stack/models/tokenizers/strings.test-helper'
import { cosine } from './cosine'
import { CHAT_MODEL, MEANING_MODEL, openGguf, SKIPPED } from './published-files'
import { test } from './test'

const PIECES = {
  words: [
    'the',
    ' cat',
    'Hello',
    " don't",
    "'ll",
    'straße',
    ' naïve',
    'ÉCOLE',
    '東京',
    'Здравствуй',
    'مرحبا',
    'हिन्दी',
  ],
  spaces: [' ', '  ', '\n', '\n\n', '\t', ' \r\n', '\u00a0', '\u3000', '\u200b'],
  digits: ['0', '7', '42', '1234567', '3.14159', '٣', '½', 'Ⅳ'],
  marks: ['.', ', ', '?!', '…', '“', '—', '_', '$', '€', '<|im_end|>', '[SEP]', '#', '\\n'],
  emoji: ['😀', '👩‍🚀', '🇩🇪', '❤️', '👍🏽'],
}
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(...Object.values(PIECES).map((pieces) => fc.constantFrom(...pieces))), {
        maxLength: 20,
      })
      .map((list) => list.join('')),
  },
  { weight: 1, arbitrary: wellFormed },
)
const texts = fc.sample(text, { seed: 7, numRuns: 200 })

test.skip(!SKIPPED)

test('byte pairs: the same ids for 200 random texts', async ({ openYardstick }) => {
  const page = await openYardstick({ model: CHAT_MODEL })
  const theirs = await page.evaluate((all) => window.models.tokens('model', all), texts)
  const { header } = await openGguf(CHAT_MODEL)
  const tokenizer = readBytePairTokenizer(header.metadata)
  const ours = texts.map((t) => tokenizer.encode(t))
  expect(texts.map((t, i) => [t, ours[i]])).toEqual(texts.map((t, i) => [t, theirs[i]]))
})

test('word pieces: the same embeddings for 60 random texts and for our ids of them', async ({
  openYardstick,
}) => {
  const { header } = await openGguf(MEANING_MODEL)
  const tokenizer = readWordPieceTokenizer(header.metadata)
  // Of a mark that stands alone llama.cpp makes a token; the model's own tokenizer leaves it out, and so does ours.
  const some = texts.filter((t) => !/\p{M}/u.test(t) && tokenizer.encode(t).length > 2).slice(0, 60)
  const page = await openYardstick({ model: MEANING_MODEL })
  const embed = (inputs: (string | number[])[]) =>
    page.evaluate((all) => window.models.embeddings('model', all), inputs)
  const [ofTexts, ofIds] = [await embed(some), await embed(some.map((t) => tokenizer.encode(t)))]
  some.forEach((t, i) =>
    expect.soft(cosine(ofTexts[i], ofIds[i]), JSON.stringify(t)).toBeGreaterThan(0.999999),
  )
})
