import { expect, it } from 'vitest'
import { assertDisabledRules, selectRules } from '../visit/deck-session'
import { RuleRunner } from '../rule-runner'
import { defaultSettings } from '../settings'
import type { ClickSnapshot, DeckInfo, SlideInfo } from '../types'
import { currentRuleId, renamedRuleNotices, renamedRules } from './renamed-rules'
import { isPdfRule, pdfRuleIds, rules } from './index'

const slideWith = (off: Record<string, string>): SlideInfo => ({
  ...{ no: 1, name: '1', title: '', notes: '' },
  frontmatter: { gate: { off } },
})
const deckOf = (slide: SlideInfo) => ({ slides: [slide] }) as DeckInfo
const runnerOf = (slide: SlideInfo) => new RuleRunner(rules, defaultSettings, deckOf(slide))
const ids = rules.map(({ id }) => id)

it('maps each old id to one current rule, and no current id', () => {
  expect(Object.values(renamedRules).filter((id) => !ids.includes(id))).toEqual([])
  expect(new Set(Object.values(renamedRules)).size).toBe(Object.keys(renamedRules).length)
  expect(Object.keys(renamedRules).filter((id) => ids.includes(id))).toEqual([])
  expect(ids.map(currentRuleId)).toEqual(ids)
})

it('selects rules by old and current ids', () =>
  expect(selectRules(['edge', 'low-contrast']).map(({ id }) => id)).toEqual([
    'slide-overflow',
    'low-contrast',
  ]))

it('knows which rules need a PDF', () =>
  expect(pdfRuleIds).toEqual(['pdf-mismatch', 'pdf-broken-links', 'pdf-accessibility', 'pdf-outline']))

it('recognises the old id of a PDF rule', () => {
  expect(selectRules(['print']).map(({ id }) => id)).toEqual(['pdf-mismatch'])
  expect(isPdfRule('print')).toBe(true)
  expect(isPdfRule('pdf-mismatch')).toBe(true)
  expect(isPdfRule('edge')).toBe(false)
})

it('disables a rule by its old id', () => {
  const runOn = (slide: SlideInfo) => {
    const runner = new RuleRunner(selectRules(['small-text']), defaultSettings, deckOf(slide))
    const texts = [{ words: 'tiny', path: 'p', size: 5, lines: [{ x: 0, y: 0, w: 9, h: 9 }] }]
    runner.runClickRules({
      ...{ slide, click: 0, mode: 'light', content: { texts, width: 980 } },
    } as unknown as ClickSnapshot)
    return runner
  }
  expect(runOn(slideWith({})).findings).toHaveLength(1)
  const runner = runOn(slideWith({ size: 'It is far away.' }))
  expect(runner.findings).toEqual([])
  expect(runner.disabledRules).toEqual([
    { rule: 'small-text', slide: 1, reason: 'It is far away.', suppressed: 1 },
  ])
  expect(() => assertDisabledRules(deckOf(slideWith({})), runner)).not.toThrow()
})

it('rejects unknown ids', () => {
  for (const id of ['edges', 'constructor']) {
    expect(currentRuleId(id)).toBe(id)
    expect(() => selectRules([id])).toThrow(`Unknown rule “${id}”`)
    const slide = slideWith({ [id]: 'why' })
    expect(() => assertDisabledRules(deckOf(slide), runnerOf(slide))).toThrow(
      `disables “${id}”, which is not a rule`,
    )
  }
})

it('announces the current id once for each old id', () =>
  expect(renamedRuleNotices(['edge', 'low-contrast', 'edge', 'print', 'edges'])).toEqual([
    'rule "edge" is now called "slide-overflow"',
    'rule "print" is now called "pdf-mismatch"',
  ]))
