import { createReadStream, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { GgufMetadata, readGguf, type MetadataValue } from '../gguf'
import { BYTE_OF_LETTER } from './byte-letters'
import type { BytePairTokenizer } from './byte-pair-tokenizer'
import { readBytePairTokenizer, readWordPieceTokenizer } from './gguf-tokenizers'
import { anyString, wellFormed } from './strings.test-helper'
import { encodeUtf8 } from './utf8'
import { splitWords, type WordPieceTokenizer } from './word-piece-tokenizer'
import {
  describePublished,
  MINILM,
  MINILM_ORACLE,
  publishedFile,
  SMOLLM2,
  SMOLLM2_ORACLE,
} from '../published-files.test-helper'

const metadataOf = (values: Record<string, MetadataValue>) =>
  new GgufMetadata(new Map(Object.entries(values).map(([key, value]) => [`tokenizer.ggml.${key}`, value])))

/** Every byte but that of U+0007 has a token, after two special ones; the merges are in no order of ids. */
const letters = [...BYTE_OF_LETTER.keys()].filter((letter) => BYTE_OF_LETTER.get(letter) !== 7)
const bytePairs = {
  model: 'gpt2',
  pre: 'smollm',
  tokens: ['<|end|>', ...letters, 'Ġthe', 'th', 'Ġth', '<|start|>', '11'],
  token_type: [3, ...letters.map(() => 1), 1, 1, 1, 3, 1],
  merges: ['t h', 'Ġ th', 'Ġth e', '1 1'],
}

describe('readBytePairTokenizer', () => {
  const tokenizer = readBytePairTokenizer(metadataOf(bytePairs))
  const tokensOf = (text: string) => tokenizer.encode(text).map((id) => bytePairs.tokens[id])

  it('merges by rank, whatever the ids', () => {
    expect(tokensOf('the other')).toEqual(['th', 'e', 'Ġ', 'o', 'th', 'e', 'r'])
    expect(tokensOf(' the')).toEqual(['Ġthe'])
    expect(tokenizer.encode(' the', 2).map((id) => bytePairs.tokens[id])).toEqual(['Ġth', 'e'])
  })

  it('leaves out a byte without a token, across which nothing is merged', () => {
    expect(tokensOf('t\u0007h')).toEqual(['t', 'h'])
    expect(tokensOf('\u0007')).toEqual([])
  })

  it('never merges digits with anything, nor splits the white space before one', () => {
    expect(tokensOf('11 1')).toEqual(['1', '1', 'Ġ', '1'])
    const gpt2 = readBytePairTokenizer(metadataOf({ ...bytePairs, pre: 'gpt-2' }))
    expect(gpt2.encode('11').map((id) => bytePairs.tokens[id])).toEqual(['11'])
  })

  it('has special tokens, which no text is encoded to and which decode to nothing', () => {
    expect([...tokenizer.special]).toEqual([
      ['<|end|>', 0],
      ['<|start|>', letters.length + 4],
    ])
    expect(tokensOf('<|end|>')).toEqual([...'<|end|>'])
    expect(tokenizer.decode([0, ...tokenizer.encode('a'), letters.length + 4])).toBe('a')
    expect(tokenizer.bytes(0)).toHaveLength(0)
  })

  it('decodes any string to itself, but for bytes without a token', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        expect(tokenizer.decode(tokenizer.encode(text))).toBe(text.replaceAll('\u0007', ''))
      }),
    )
  })

  it.each([
    ['of another kind', { model: 'bert' }, "a vocabulary of kind 'bert', expected 'gpt2'"],
    [
      'split in another manner',
      { pre: 'llama-bpe' },
      "texts are split as 'llama-bpe', known are gpt-2, smollm",
    ],
    ['with a type too few', { token_type: [1] }, '[1] types of [261] tokens'],
    ['with a merge of nothing', { merges: ['t'] }, "'t' merges no two tokens"],
    ['with a merge of unknown tokens', { merges: ['t zz'] }, "'t zz' merges no two tokens"],
    [
      'with characters that are no letters of bytes',
      { tokens: bytePairs.tokens.with(1, '語') },
      "'語' is the letter",
    ],
  ])('refuses a vocabulary %s', (_, change, message) => {
    const read = () => readBytePairTokenizer(metadataOf({ ...bytePairs, ...change }))
    expect(read).toThrow(RangeError)
    expect(read).toThrow(`readBytePairTokenizer: ${message}`)
  })

  it('refuses merges that make no token, and metadata without a vocabulary', () => {
    const odd = metadataOf({ ...bytePairs, merges: ['h t'] })
    expect(() => readBytePairTokenizer(odd)).toThrow(/BytePairTokenizer: \d+ and \d+ make no token/)
    expect(() => readBytePairTokenizer(metadataOf({}))).toThrow(
      "GgufMetadata: 'tokenizer.ggml.model' is missing, expected a string",
    )
  })
})

const wordPieces = {
  model: 'bert',
  tokens: ['[PAD]', '[CLS]', '[SEP]', '[UNK]', '▁a', '▁ab', 'b', 'bc', '▁,', '▁[', '▁語', '[unused]'],
  token_type: [3, 3, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1],
  bos_token_id: 1,
  seperator_token_id: 2,
  unknown_token_id: 3,
}

describe('readWordPieceTokenizer', () => {
  const tokenizer = readWordPieceTokenizer(metadataOf(wordPieces))

  it('puts a text between its start and its end', () => {
    expect(tokenizer.encode('abbc, x a')).toEqual([1, 5, 7, 8, 3, 4, 2])
    expect(tokenizer.encode('')).toEqual([1, 2])
  })

  it('refuses other vocabularies, and ids without a token', () => {
    expect(() => readWordPieceTokenizer(metadataOf(bytePairs))).toThrow(
      "readWordPieceTokenizer: a vocabulary of kind 'gpt2', expected 'bert'",
    )
    expect(() => readWordPieceTokenizer(metadataOf({ ...wordPieces, bos_token_id: 12 }))).toThrow(
      'readWordPieceTokenizer: no token 12 for bos',
    )
  })
})

const metadata = async (name: string) =>
  (await readGguf(createReadStream(publishedFile(name)))).header.metadata
interface Encoded {
  text: string
  ids: number[]
}
const oracle = (name: string): { texts: Encoded[]; prompts?: Encoded[] } =>
  JSON.parse(readFileSync(publishedFile(name), 'utf8'))

describePublished('SmolLM2', [SMOLLM2, SMOLLM2_ORACLE], () => {
  let tokenizer: BytePairTokenizer
  beforeAll(async () => {
    tokenizer = readBytePairTokenizer(await metadata(SMOLLM2))
  })

  it('gives the ids of llama.cpp for 48 texts', () => {
    const { texts } = oracle(SMOLLM2_ORACLE)
    expect(texts).toHaveLength(48)
    for (const { text, ids } of texts) expect({ text, ids: tokenizer.encode(text) }).toEqual({ text, ids })
  })

  it('encodes every token but the special ones to itself', () => {
    const wrong = []
    for (let id = 17; id < tokenizer.size; id++) {
      const text = tokenizer.decode([id])
      const complete = !text.includes('\ufffd') && !/.\d|\d./u.test(text)
      if (complete && tokenizer.encode(text).join() !== String(id)) wrong.push(text)
    }
    expect(wrong).toEqual([])
  })

  it('decodes any string to itself, but for the bytes that it has no tokens for', () => {
    const bytes = (text: string) => encodeUtf8(text).map((byte) => String.fromCharCode(byte))
    const known = new Set(
      Array.from({ length: tokenizer.size }, (_, id) => String.fromCharCode(...tokenizer.bytes(id))),
    )
    const text = fc.oneof(anyString, wellFormed).filter((t) => bytes(t).every((byte) => known.has(byte)))
    fc.assert(fc.property(text, (t) => tokenizer.decode(tokenizer.encode(t)) === t))
    const missing = Array.from({ length: 128 }, (_, byte) => byte).filter(
      (b) => !known.has(String.fromCharCode(b)),
    )
    expect(missing).toEqual([0x04, 0x06, 0x13, 0x14, 0x16, 0x1d])
    expect(tokenizer.encode('\u0004')).toEqual([])
  })
})

describePublished('MiniLM', [MINILM, MINILM_ORACLE], () => {
  let tokenizer: WordPieceTokenizer
  beforeAll(async () => {
    tokenizer = readWordPieceTokenizer(await metadata(MINILM))
  })

  it('gives the ids of its own tokenizer for 8 texts', () => {
    const { texts } = oracle(MINILM_ORACLE)
    expect(texts).toHaveLength(8)
    for (const { text, ids } of texts) expect({ text, ids: tokenizer.encode(text) }).toEqual({ text, ids })
  })

  it('decodes any text whose words it knows to these words', () => {
    fc.assert(
      fc.property(fc.oneof(anyString, wellFormed), (text) => {
        const ids = tokenizer.encode(text)
        if (!ids.includes(100)) expect(tokenizer.decode(ids)).toBe(splitWords(text).join(' '))
      }),
    )
  })
})
