import { describe, expect, it, vi } from 'vitest'
import { RuleRunner } from './rule-runner'
import { PRESENTER_VIEW } from './navigation-steps'
import type { DeckInfo, ClickSnapshot, Mode, PageComparison, RuleFinding, SlideInfo } from './types'
import { consoleErrors } from './rules/console-errors'
import { externalRequests } from './rules/external-requests'
import type { Rule } from './rules/rule'
import { defaultSettings } from './settings'
import { externalRequestMessage } from './visit/page-log'

const slideOf = (no: number, gate?: unknown): SlideInfo => ({
  ...{ no, name: String(no), title: '', notes: '' },
  frontmatter: gate ? { gate } : {},
})
const wholeDeck = slideOf(0)
const externalUrl = 'https://example.org/dot.svg'
const box = { x: 1, y: 2, w: 3, h: 4 }

function createRunner(slides: SlideInfo[]) {
  const runner = new RuleRunner([consoleErrors, externalRequests], defaultSettings, { slides } as DeckInfo)
  const logMessages = (slide: SlideInfo, when: string, ...log: string[]) =>
    runner.runNavigationRules({ slide, when, click: 0, log })
  const showSlide = (slide: SlideInfo) =>
    runner.runClickRules({
      slide,
      click: 0,
      mode: 'light',
      content: { externalResources: [{ href: externalUrl, box }] },
    } as ClickSnapshot)
  const reported = () => runner.findings.map(({ slide, rule, boxes }) => `${slide} ${rule} ${boxes.length}`)
  return { logMessages, showSlide, reported }
}

it('reports an external request once, on the slide that shows its element', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { logMessages, showSlide, reported } = createRunner(slides)
  logMessages(
    wholeDeck,
    'at the start',
    externalRequestMessage(externalUrl),
    externalRequestMessage('https://example.org/font'),
  )
  logMessages(slides[1]!, 'click 0', externalRequestMessage(externalUrl))
  showSlide(slides[1]!)
  expect(reported()).toEqual(['0 external-requests 0', '2 external-requests 1'])
})

it('does not report an external request elsewhere when the slide that shows it disables the rule', () => {
  const slides = [slideOf(1, { off: { 'external-requests': 'The room has a network.' } })]
  const { logMessages, showSlide, reported } = createRunner(slides)
  logMessages(wholeDeck, 'at the start', externalRequestMessage(externalUrl))
  showSlide(slides[0]!)
  expect(reported()).toEqual([])
})

it('reports an error of the presenter view on the next slide only, if that slide logs it too', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { logMessages, reported } = createRunner(slides)
  logMessages(slides[0]!, PRESENTER_VIEW, 'console error: loud', 'console error: of its own')
  logMessages(slides[1]!, 'click 0', 'console error: loud')
  expect(reported()).toEqual(['1 console-errors 0', '2 console-errors 0'])
})

it('reports an error that several slides log in the presenter view alone on each of them', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { logMessages, reported } = createRunner(slides)
  for (const slide of slides) logMessages(slide, PRESENTER_VIEW, 'console error: loud')
  expect(reported()).toEqual(['1 console-errors 0', '2 console-errors 0'])
})

it('says that an error occurs in the presenter view', () => {
  const runner = new RuleRunner([consoleErrors], defaultSettings, { slides: [slideOf(1)] } as DeckInfo)
  runner.runNavigationRules({ slide: slideOf(1), when: PRESENTER_VIEW, click: 0, log: ['error: loud'] })
  expect(runner.findings).toMatchObject([{ when: 'in the presenter view' }])
})

describe('findings', () => {
  const png = (name: string) => Buffer.from(name)
  /** A rule of a scope that reports what `found` says. */
  const ruleOf = (scope: Rule['scope'], found: (input: never) => RuleFinding[], more: object = {}) =>
    ({
      id: 'odd',
      scope,
      description: '',
      method: '',
      fixHint: 'mend it',
      evaluate: found,
      ...more,
    }) as unknown as Rule
  const runnerOf = (...rules: Rule[]) =>
    new RuleRunner(rules, defaultSettings, { slides: [slideOf(1), slideOf(2)] } as DeckInfo)
  const snapshotOf = (no: number, click: number, mode: Mode = 'light') =>
    ({ slide: slideOf(no), click, mode }) as ClickSnapshot
  const short = (runner: RuleRunner) =>
    runner.findings.map(({ slide, click, message, occurrences }) => [slide, click, message, occurrences])

  it('are one for each message of a slide, at its first click, with all the steps', () => {
    const runner = runnerOf(ruleOf('click', () => [{ message: 'a' }, { message: 'a' }, { message: 'b' }]))
    for (const [no, click] of [[2, 1], [1, 2], [1, 0], [1, 1]] as const) runner.runClickRules(snapshotOf(no, click)) // prettier-ignore
    runner.runClickRules(snapshotOf(1, 0, 'dark'))
    const clicks = ['click 2', 'click 0', 'click 1', 'click 0, dark']
    expect(short(runner)).toEqual([
      [1, 0, 'a', clicks],
      [1, 0, 'b', clicks],
      [2, 1, 'a', ['click 1']],
      [2, 1, 'b', ['click 1']],
    ])
    expect(runner.findings[0]).toMatchObject({
      ...{ rule: 'odd', name: '1', title: '', when: 'click 0', fixHint: 'mend it', boxes: [] },
    })
  })

  it('have message, boxes and screenshot of the first click', () => {
    const runner = runnerOf(ruleOf('click', ({ click }: ClickSnapshot) => [{ message: `at ${click}`, dedupeKey: 'at', boxes: [{ ...box, x: click }] }])) // prettier-ignore
    for (const click of [2, 1, 3]) runner.runClickRules(snapshotOf(1, click), png(`${click}`))
    expect(runner.findings).toMatchObject([{ message: 'at 1', boxes: [{ x: 1 }], screenshot: png('1'), when: 'click 1' }]) // prettier-ignore
  })

  it('from the log get boxes and screenshot from the first snapshot that locates them', () => {
    const rule = ruleOf('navigation', () => [{ message: 'a' }], {
      evaluateClick: ({ click }: ClickSnapshot) => [{ message: 'a', boxes: [{ ...box, x: click }] }],
    })
    const runner = runnerOf(rule)
    runner.runNavigationRules({ slide: slideOf(1), when: 'click 0', click: 0, log: [] }, png('log'))
    for (const click of [1, 2]) runner.runClickRules(snapshotOf(1, click), png(`${click}`))
    expect(runner.findings).toMatchObject([
      { boxes: [{ x: 1 }], screenshot: png('1'), click: 0, occurrences: ['click 0', 'click 1', 'click 2'] },
    ])
  })

  it('are told as each rule is run, with the screenshot if there are any', () => {
    const runner = runnerOf(ruleOf('click', ({ click }: ClickSnapshot) => (click ? [{ message: 'a' }] : [])))
    runner.runClickRules(snapshotOf(1, 0), png('0'))
    runner.onResult = vi.fn()
    runner.runClickRules(snapshotOf(1, 0), png('0'))
    runner.runClickRules(snapshotOf(1, 1), png('1'))
    const none = { rule: 'odd', slide: 1, when: 'click 0', messages: [] }
    const some = { rule: 'odd', slide: 1, when: 'click 1', messages: ['a'] }
    expect(vi.mocked(runner.onResult).mock.calls).toEqual([[none, undefined], [some, png('1')]]) // prettier-ignore
    expect(runner.ruleResults).toEqual([none, none, some])
  })

  it('about all clicks of a slide are at their click, or at none', () => {
    const found: (RuleFinding & { click?: number })[] = []
    const runner = runnerOf(ruleOf('slide', () => found))
    const run = () => runner.runSlideRules({ slide: slideOf(1), mode: 'dark', clicks: 2, contentByClick: [], deadClicks: [], awaitedClicks: [] }) // prettier-ignore
    run()
    expect(runner.ruleResults).toEqual([{ rule: 'odd', slide: 1, when: 'all clicks', messages: [] }])
    found.push({ message: 'a' }, { message: 'b', click: 2 }, { message: 'c' }, { message: 'd', click: 0 })
    run()
    expect(short(runner)).toEqual([
      [1, 0, 'a', ['all clicks']],
      [1, 0, 'c', ['all clicks']],
      [1, 0, 'd', ['click 0, dark']],
      [1, 2, 'b', ['click 2, dark']],
    ])
    expect(runner.ruleResults).toHaveLength(4)
  })

  it('about the deck and the PDF belong to no slide; those of a PDF page have its picture, made once', () => {
    const page = ruleOf('pdf-page', () => [{ message: 'page' }], { evaluatePdf: () => [{ message: 'all' }] })
    const runner = runnerOf(
      ruleOf('deck', () => [{ message: 'deck' }]),
      ruleOf('pdf', () => [{ message: 'pdf' }]),
      ruleOf('pdf-page', () => []),
      page,
      { ...page, id: 'odder', evaluatePdf: undefined } as Rule,
    )
    runner.runDeckRules({} as never)
    runner.runPdfRules({} as never)
    expect(short(runner)).toEqual([
      [0, 0, 'deck', ['the whole deck']],
      [0, 0, 'pdf', ['the PDF']],
      [0, 0, 'all', ['the PDF']],
    ])
    expect(runner.findings[0]).toMatchObject({ name: '', title: '' })
    const renderPng = vi.fn(() => png('page'))
    const comparison = { slide: slideOf(2), content: { click: 3 }, printed: { no: 7 } } as PageComparison
    runner.runPdfPageRules(comparison, renderPng)
    expect(renderPng).toHaveBeenCalledTimes(1)
    expect(runner.findings.slice(3)).toMatchObject(
      ['odd', 'odder'].map((rule) => ({ rule, slide: 2, click: 3, when: 'page 7 of the PDF', screenshot: png('page') })), // prettier-ignore
    )
    runnerOf(ruleOf('pdf-page', () => [])).runPdfPageRules(comparison, renderPng)
    expect(renderPng).toHaveBeenCalledTimes(1)
  })
})

it('counts the findings of a disabled rule, and reports those whose slide gives no reason', () => {
  const gate = { off: { 'console-errors': ' It is loud. ', axe: null } }
  const slides = [slideOf(1, gate), slideOf(2, { off: { 'console-errors': ' ' } }), slideOf(3, {})]
  const runner = new RuleRunner([consoleErrors], defaultSettings, { slides } as DeckInfo)
  for (const slide of slides)
    runner.runNavigationRules({ slide, when: 'click 0', click: 0, log: ['error: a', 'error: b'] })
  expect(runner.disabledRules).toEqual([
    { rule: 'console-errors', slide: 1, reason: 'It is loud.', suppressed: 2 },
    { rule: 'axe', slide: 1, reason: '', suppressed: 0 },
    { rule: 'console-errors', slide: 2, reason: '', suppressed: 0 },
  ])
  expect(runner.findings.map(({ slide }) => slide)).toEqual([2, 2, 3, 3])
  expect([runner.slideOf(2), runner.slideOf(4)]).toEqual([slides[1], undefined])
})

it('reports a message of the presenter view and of the slide itself on that slide', () => {
  const slides = [slideOf(1), slideOf(2)]
  const { logMessages, reported } = createRunner(slides)
  logMessages(slides[0]!, PRESENTER_VIEW, 'console error: loud')
  logMessages(slides[0]!, 'click 0', 'console error: loud')
  logMessages(slides[1]!, 'click 0', 'console error: loud')
  logMessages(slides[1]!, PRESENTER_VIEW, 'console error: of the view')
  expect(reported()).toEqual(['1 console-errors 0', '2 console-errors 0', '2 console-errors 0'])
})

it('disables a rule for the whole deck, and grades the findings of another', () => {
  const slides = [slideOf(1), slideOf(2)]
  const rules = [consoleErrors, externalRequests]
  const wishes = {
    off: { outward: 'The room has a network.' },
    grades: { 'console-errors': 'advice' } as const,
  }
  const runner = new RuleRunner(rules, defaultSettings, { slides } as DeckInfo, wishes)
  for (const slide of [wholeDeck, ...slides])
    runner.runNavigationRules({ slide, when: 'click 0', click: 0, log: ['error: a', externalRequestMessage(externalUrl)] }) // prettier-ignore
  expect(runner.findings.map(({ slide, rule, grade }) => `${slide} ${rule} ${grade}`)).toEqual([
    '0 console-errors advice',
    '1 console-errors advice',
    '2 console-errors advice',
  ])
  expect(runner.disabledRules).toEqual([
    { rule: 'external-requests', slide: 0, reason: 'The room has a network.', suppressed: 3 },
  ])
})
