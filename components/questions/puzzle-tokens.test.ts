import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { puzzle } from '../../data/thinking'
import { thinkingRun } from '../../data/thinking-run'
import { loadVocabulary } from 'llm-stack/models'
import { tokenizePuzzle } from './puzzle-tokens'

const tokenizer = loadVocabulary(new Uint8Array(readFileSync('public/gpt2-vocabulary.bin')))

it('splits the puzzle into the recorded tokens', () => expect(tokenizePuzzle(tokenizer)).toEqual(thinkingRun))

it('states the answer that the reasoning finds, and a wrong one without reasoning', () => {
  const [together, more] = [1.1, 1]
  const ball = (together - more) / 2
  expect(Number(puzzle.answer)).toBeCloseTo(ball)
  expect(Number(puzzle.atOnce)).not.toBeCloseTo(ball)
  for (const figure of ['1.20', '1.05', puzzle.answer]) expect(puzzle.working).toContain(figure)
})
