import { expect, it } from 'vitest'
import { hostileCards } from '../../data/hostile-cards'
import { cardRepliesRun } from '../../data/card-replies-run'
import { cardRecordings, verdictCounts } from './card-recordings'
import { buildMessages, printedInput } from './card-search'
import { plainText } from 'llm-stack/applications'

it('has a recording for each question and each hostile card, to different prompts', () => {
  expect(cardRecordings).toHaveLength(cardRepliesRun.replies.length + hostileCards.length)
  expect(new Set(cardRecordings.map(({ to }) => to)).size).toBe(cardRecordings.length)
})

it('begins with the printed question', () =>
  expect(cardRecordings[0].to).toBe(plainText(buildMessages(printedInput, [3, 5, 1]))))

it('counts a verdict for each reply', () => expect(verdictCounts.all).toBe(cardRepliesRun.replies.length))
