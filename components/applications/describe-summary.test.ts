import { expect, it } from 'vitest'
import { summaryRun } from '../../data/summary-run'
import { usableSummarySeeds } from '../../data/ticket'
import { describeSummary, printedSummaryNote } from './describe-summary'

it('says who wrote it, and how often the chat model is usable', () => {
  expect(describeSummary('')).toContain('keeps a sentence')
  expect(printedSummaryNote).toBe('It keeps a sentence. What SmolLM2 writes is usable in 1 of 10.')
  expect(describeSummary('models.example')).toBe('Asked: models.example.')
  expect(describeSummary('SmolLM2, seed 3')).toBe('SmolLM2, seed 3: usable in 1 of 10.')
})

it('counts the replies that were judged', () => {
  expect([summaryRun.file, summaryRun.replies.length]).toEqual(['b179c952', 10])
  const usable = usableSummarySeeds.map((seed) => summaryRun.replies[seed - 1].text)
  expect(usable).toEqual([
    "Can you send the right size? Your shoes are wrong, but they're actually a 39 and you're leaving on Friday.",
  ])
})
