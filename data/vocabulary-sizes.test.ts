import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { vocabularySizes } from './vocabulary-sizes'

/** The published vocabulary files, an entry a line, and the number of special tokens that they leave out. */
const VOCABULARY_FILES = { 'GPT-2': ['r50k', 1], 'GPT-4': ['cl100k', 5], 'GPT-4o': ['o200k', 2] } as const

it.each(Object.entries(VOCABULARY_FILES))(
  '%s has as many entries as its published vocabulary',
  (model, [file, special]) => {
    const text = readFileSync(`node_modules/gpt-tokenizer/data/${file}_base.tiktoken`, 'utf8')
    expect(vocabularySizes.find(({ name }) => name === model)?.size).toBe(
      text.trim().split('\n').length + special,
    )
  },
)
