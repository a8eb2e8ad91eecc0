import { expect, it } from 'vitest'
import { promptKey } from '../../../components/applications/prompt-key'
import { promptParts } from '../../../data/prompt-parts'
import { promptCombinations } from './prompt-combinations'

it('combines the parts before the question in their order', () =>
  expect(promptCombinations(promptParts.slice(1)).map(promptKey)).toEqual([
    'question',
    'context+question',
    'examples+question',
    'context+examples+question',
  ]))
