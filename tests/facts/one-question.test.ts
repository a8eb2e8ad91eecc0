import { expect, it } from 'vitest'
import { question } from '../../components/lobby/journey'
import { SENTENCE, toyTokenizer } from '../../components/models/toy-vocabulary'
import { storyQuestions } from '../../data/stories'
import { toyCorpus } from '../../data/vocabulary-sizes'

it('one question goes down the building, into tokens, and to the base model', () => {
  expect(SENTENCE).toBe(question)
  expect(storyQuestions[0]).toBe(question)
})

it('tokens are not words: some of the question’s are cut', () => {
  const pieces = toyTokenizer.encode(SENTENCE).map((id) => toyTokenizer.decode([id]))
  expect(pieces).toEqual(['Wh', 'y', ' is', ' the', ' sky', ' bl', 'ue', '?'])
  expect(toyCorpus).not.toContain(SENTENCE)
})
