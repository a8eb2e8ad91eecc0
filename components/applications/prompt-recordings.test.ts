import { expect, it } from 'vitest'
import { promptParts } from '../../data/prompt-parts'
import { promptRun } from '../../data/prompt-run'
import { promptCombinations } from '../../scripts/record/chat/prompt-combinations'
import { describeReplyCount, promptRecordings, recordedCounts, recordedPromptAsks } from './prompt-recordings'

it('has ten replies to the question after any of the other parts', () => {
  const combinations = promptCombinations(promptParts)
  expect(combinations.map((parts) => recordedPromptAsks(parts)!.replies.length)).toEqual(Array(8).fill(10))
  expect(Object.keys(promptRun)).toHaveLength(8)
  expect(promptRecordings).toHaveLength(80)
})

it('has none to another question', () =>
  expect(recordedPromptAsks([{ ...promptParts[3], text: 'Why?' }])).toBeUndefined())

it('counts the replies with the price in them', () => {
  const [first] = promptRun.question.replies
  const replies = ['39 euros.', '139 euros', '$39', 'A lot.'].map((text) => ({ ...first, text }))
  expect(describeReplyCount({ ...promptRun.question, replies })).toBe('“39” in 2 of 4')
})

it('counts what each part brings', () =>
  expect(recordedCounts).toEqual([
    'Question alone: 0',
    'with System: 0',
    'with Facts: 5',
    'with Examples: 8',
  ]))
