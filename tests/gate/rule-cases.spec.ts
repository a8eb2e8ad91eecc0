/** Each rule of the gate reports the slides that have its defect, at their click, and nothing in slides without one. */
import { expect } from 'playwright/test'
import { groupByCause, pdfRuleIds, rules } from '../../packages/slidev-gate/index'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'
import { CheckedFixture, formatFinding } from './checked-fixture'
import { deckWideProblems, titles } from './gate-tests'
import { ruleCases } from './rule-cases'

const readDeck = (rule: string, isValid: boolean) =>
  CheckedFixture.read({ isValid, isPrinted: pdfRuleIds.includes(rule) })

for (const [rule, title] of Object.entries(deckWideProblems))
  test(titles.detection({ rule, title }), () => {
    const ofDeck = readDeck(rule, false).findings.filter(({ slide }) => slide === 0)
    expect(
      ofDeck.map((finding) => finding.rule),
      'rules that report the whole deck',
    ).toContain(rule)
  })

for (const ruleCase of ruleCases) {
  const { rule, click, noOtherFindings, oneCause } = ruleCase

  test(titles.detection(ruleCase), () => {
    const deck = readDeck(rule, false)
    const found = deck.findingsFor(ruleCase).map(formatFinding).join('\n')
    const where = `slide ${deck.slideOf(ruleCase)}, click ${click}`
    expect(deck.detects(ruleCase), `${rule} reports ${where}. Found there:\n${found}`).toBe(true)
  })

  if (noOtherFindings)
    test(titles.noOtherFindings(ruleCase), () => {
      const others = readDeck(rule, false)
        .findingsFor(ruleCase)
        .filter((finding) => finding.rule !== rule)
      expectNone(others.map(formatFinding), 'findings of other rules')
    })

  if (oneCause)
    test(titles.oneCause(ruleCase), () => {
      const [, ...others] = groupByCause(readDeck(rule, false).findingsFor(ruleCase))
      expectNone(others.flatMap(({ findings }) => findings).map(formatFinding), 'findings with another cause')
    })
}

for (const { id } of rules)
  test(titles.noFalsePositives(id), () =>
    expectNone(readDeck(id, true).findingsForRule(id).map(formatFinding), 'findings in valid slides'),
  )
