import { describe, expect, it } from 'vitest'
import type { BoundingBox, ElementFinding, SlideContent, TextPiece, TextRun } from '../page/types'
import { RuleRunner } from '../rule-runner'
import { defaultSettings, type Settings } from '../settings'
import type {
  ClickSnapshot,
  DeckInfo,
  DeckSnapshot,
  NavigationEvent,
  SlideInfo,
  SlideSnapshot,
} from '../types'
import { axe } from './axe'
import { rules } from './index'
import { occludedText } from './occluded-text'
import { contentOf as slideWith, textAt } from './slide-content.test-helper'

const box = { x: 1, y: 2, w: 30, h: 4 }
const slide: SlideInfo = { no: 1, name: 'one', title: 'One', notes: 'Say it.', frontmatter: {} }
const element: ElementFinding = { path: 'svg', message: 'is odd', box }
const text = (words: string, more: Partial<TextRun> = {}): TextRun =>
  textAt(words, box.x, box.y, {
    ...{ path: 'p', size: 20, weight: 400, colour: [0, 0, 0, 1], lines: [box] },
    ...more,
  })
/** A slide without problems. */
const contentOf = (more: Partial<SlideContent> = {}): SlideContent => ({
  ...slideWith(text('One')),
  ...{ no: 1, width: 980, height: 552, mainHeadings: ['One'], allHeadings: ['One'] },
  ...more,
})
const snapshotOf = (content: Partial<SlideContent>, more: Partial<ClickSnapshot> = {}): ClickSnapshot => ({
  ...{ slide, click: 0, mode: 'light', content: contentOf(content), ink: [] },
  ...{ axe: [], withoutFocusRing: [], missingFiles: [], missingFrames: [] },
  ...more,
})

/** What all rules report: “rule: message [number of boxes]”. */
function report(run: (runner: RuleRunner) => void, settings: Partial<Settings> = {}): string[] {
  const runner = new RuleRunner(rules, { ...defaultSettings, ...settings }, { slides: [slide] } as DeckInfo)
  run(runner)
  return runner.findings.map(({ rule, message, boxes }) => `${rule}: ${message} [${boxes.length}]`)
}
const reportClick = (
  content: Partial<SlideContent>,
  more?: Partial<ClickSnapshot>,
  settings?: Partial<Settings>,
) => report((runner) => runner.runClickRules(snapshotOf(content, more)), settings)
const reportNavigation = (event: Partial<NavigationEvent>, settings?: Partial<Settings>) =>
  report((runner) => runner.runNavigationRules({ slide, when: 'click 0', click: 0, log: [], ...event }), settings) // prettier-ignore
const reportSlide = (
  contents: Partial<SlideContent>[],
  notes = '',
  settings?: Partial<Settings>,
  more?: Partial<SlideSnapshot>,
) =>
  report((runner) => {
    const contentByClick = contents.map(contentOf)
    runner.runSlideRules({ slide: { ...slide, notes }, mode: 'light', clicks: contents.length - 1, contentByClick, deadClicks: [], awaitedClicks: [], ...more }) // prettier-ignore
  }, settings)
const reportDeck = (snapshot: DeckSnapshot, settings?: Partial<Settings>) =>
  report((runner) => runner.runDeckRules(snapshot), settings)

it('every rule says how it finds its faults and how to fix them', () => {
  for (const { id, method, fixHint } of rules) {
    expect(method, id).toMatch(/\w{3}/)
    expect(fixHint, id).toMatch(/\w{3}/)
  }
})

it('dead-clicks names the clicks at which nothing happens and that the notes do not mention', () => {
  const dead = (deadClicks: number[], notes?: string) =>
    reportSlide([{}, {}, {}, {}], notes, { clickMarkers: 'if any' }, { deadClicks }).filter((line) =>
      line.startsWith('dead-clicks'),
    )
  expect(dead([3])).toEqual(['dead-clicks: nothing happens at click 3 [0]'])
  expect(dead([1, 2, 3])).toEqual(['dead-clicks: nothing happens at clicks 1, 2 and 3 [0]'])
  expect(dead([2, 3], 'One. [click] Two. [click:2] Four.')).toEqual([
    'dead-clicks: nothing happens at click 2 [0]',
  ])
  expect(dead([1, 3], 'One. [click] Two. [click:2] Four.')).toEqual([])
})

it('unreachable-clicks names the latest click that a slide waits for, if it never comes', () => {
  const waiting = (awaitedClicks: number[]) => reportSlide([{}, {}, {}], '', {}, { awaitedClicks })
  expect(waiting([1, 8, 4])).toEqual([
    'unreachable-clicks: something waits for click 8, which never comes: the last click of the slide is 2 [0]',
  ])
  expect(waiting([1, 2])).toEqual([])
})

it('a slide without problems has no findings', () => {
  expect(reportClick({})).toEqual([])
  expect(reportNavigation({ longTaskMs: 170, plainChartMs: 10 })).toEqual([])
  expect(reportNavigation({ longTaskMs: 900 })).toEqual([])
  expect(reportSlide([{}])).toEqual([])
  const info = { language: 'en' } as DeckInfo
  expect(reportDeck({ info, repeatedIds: [] }, { language: 'en' })).toEqual([])
})

describe('about a click', () => {
  it.each<[Partial<SlideContent>, string]>([
    [{ clipped: [element] }, 'clipped-content: clipped content: svg is odd [1]'],
    [{ infiniteAnimations: [element] }, 'infinite-animation: infinite animation: svg is odd [1]'],
    [{ unnamed: [element] }, 'missing-accessible-name: element: svg is odd [1]'],
    [{ stringifiedAttributes: [element] }, 'stringified-values: stringified value: svg is odd [1]'],
    [
      { stringifiedAttributes: [{ path: 'svg', message: 'is odd' }] },
      'stringified-values: stringified value: svg is odd [0]',
    ],
    [
      { screenReaderTexts: [{ words: 'NaN left', path: 'p' }] },
      'stringified-values: stringified value in text for screen readers: “NaN left” (p) [0]',
    ],
    [
      { texts: [text('NaN')] },
      'stringified-values: stringified value in the text “NaN” (p, at x 1, y 2) [1]',
    ],
    [{ missingMedia: [{ ...element, isExternal: false }] }, 'missing-media: missing media: svg is odd [1]'],
    [{ allHeadings: [''] }, 'heading-count: no visible heading [0]'],
    [{ repeatedIds: ['a'] }, 'duplicate-ids: the id “a” is used more than once [0]'],
    [
      { links: [{ words: 'there', path: 'a', href: '#', problem: 'leads nowhere', box }] },
      'broken-links: link leads nowhere: “there” (a) to “#” [1]',
    ],
    [
      { externalResources: [{ href: 'https://a.org/b.png', box }] },
      'external-requests: external request: https://a.org/b.png (not available offline: put the file into public/) [1]',
    ],
    [
      { texts: [text('One', { size: 9.96 })] },
      'small-text: text of 10.0 px, minimum 11.3 px: “One” (p, at x 1, y 2) [1]',
    ],
    [
      { texts: [text('One'), text('Two', { lines: [{ ...box, x: 11 }] })] },
      'overlapping-text: text overlaps text: “One” (p, at x 1, y 2) and “Two” (p, at x 11, y 2) [1]',
    ],
    [
      { texts: [text('One', { lines: [{ ...box, x: -20.4 }] })] },
      'slide-overflow: text runs off the slide: “One” (p, at x -20, y 2) [1]',
    ],
    [
      { texts: [text('word '.repeat(151).trim())] },
      'max-words: 151 words of sentences in view, maximum 150 [0]',
    ],
  ])('reports $1', (content, finding) => expect(reportClick(content)).toEqual([finding]))

  it.each<[Partial<ClickSnapshot>, string]>([
    [{ missingFiles: ['/a.pdf'] }, 'broken-links: link leads to a file that does not exist: “/a.pdf” [0]'],
    [{ missingFrames: [element] }, 'missing-media: missing page: svg is odd [1]'],
    [
      { withoutFocusRing: [{ message: 'no focus ring', boxes: [box] }] },
      'missing-focus-ring: no focus ring [1]',
    ],
    [
      { axe: [{ rule: 'list', help: 'Lists', target: 'ul', html: '<ul>', unsure: false }] },
      'axe: axe list: Lists: ul <ul> [0]',
    ],
    [
      { axe: [{ rule: 'list', help: 'Lists', target: 'ul', html: '<ul>', unsure: true }] },
      'axe: axe list: Lists: ul <ul> (axe is unsure: check by hand) [0]',
    ],
  ])('reports $1', (more, finding) => expect(reportClick({}, more)).toEqual([finding]))

  const axeResult = { rule: 'image-alt', help: 'Images', target: 'img', html: '<img>', unsure: false }

  it('missing-accessible-name tells what axe finds of pictures, once', () => {
    const found = (...paths: (string | undefined)[]) =>
      reportClick({ unnamed: [element] }, { axe: paths.map((path) => ({ ...axeResult, path, box })) })
    const ofElement = 'missing-accessible-name: element: svg is odd [1]'
    expect(found()).toEqual([ofElement])
    expect(found('svg')).toEqual([ofElement])
    const ofAxe = 'missing-accessible-name: element: img has no accessible name [1]'
    expect(found('img', undefined)).toEqual([ofElement, ofAxe])
    expect(reportClick({}, { axe: [{ ...axeResult, unsure: true }] })).toEqual([])
  })

  it('axe gives advice where it is unsure, or WCAG requires nothing', () => {
    const gradeOf = (more: Partial<typeof axeResult & { bestPractice: boolean }>) =>
      axe.evaluate(snapshotOf({}, { axe: [{ ...axeResult, rule: 'list', ...more }] }), defaultSettings)[0]!
        .grade
    expect([gradeOf({}), gradeOf({ unsure: true }), gradeOf({ bestPractice: true })]).toEqual([
      undefined,
      'advice',
      'advice',
    ])
  })

  it('low-contrast and occluded-text leave out text on a picture that is not loaded', () => {
    const white = text('One', {
      colour: [255, 255, 255, 1],
      pieces: [{ words: 'One', ...box, top: 2, bottom: 6 }],
    })
    const onWhite = { lines: [{ background: [{ rgb: [255, 255, 255], share: 1 }] }], disjointFrom: [] }
    const found = (hidden: boolean, pictures: BoundingBox[], settings?: Partial<Settings>) =>
      reportClick(
        {
          texts: [white],
          externalResources: pictures.map((picture) => ({ href: 'https://a.org/b', box: picture })),
        },
        { ink: [{ ...onWhite, hidden: hidden ? [{ words: 'One', box, extent: 'entire' }] : [] }] },
        settings,
      )
        .map((finding) => finding.split(':')[0])
        .filter((rule) => rule !== 'external-requests')
    const around = { x: 0, y: 0, w: 99, h: 99 }
    expect([found(true, []), found(false, [])]).toEqual([['occluded-text'], ['low-contrast']])
    expect([found(true, [around]), found(false, [around])]).toEqual([[], []])
    for (const beside of [
      { ...around, x: 50 },
      { ...around, y: 50 },
      { ...around, w: 9 },
      { ...around, h: 3 },
    ])
      expect(found(false, [beside])).toEqual(['low-contrast'])
    expect(found(false, [around], { externalRequests: 'allow' })).toEqual(['low-contrast'])
  })

  it('broken-links and stringified-values leave out what is right', () => {
    const links = [{ words: 'there', path: 'a', href: '/2', problem: '', slide: 2, box }]
    const screenReaderTexts = [{ words: 'A drawing of Nancy', path: 'svg' }]
    expect(reportClick({ links, screenReaderTexts })).toEqual([])
  })

  it('slide-overflow groups elements at one edge', () => {
    const at = (x: number, y: number): ElementFinding => ({ ...element, box: { x, y, w: 10, h: 10 } })
    const overflowing = [at(-4, 9), at(-3, 9), at(-2, 9), at(-1, 9), at(975, 9), at(9, -1), at(9, 550)]
    expect(reportClick({ overflowing: [...overflowing, { path: 'img', message: 'is odd' }] })).toEqual([
      'slide-overflow: element runs off the slide: svg is odd, and 3 more at the left [4]',
      'slide-overflow: element runs off the slide: svg is odd [1]',
      'slide-overflow: element runs off the slide: img is odd [0]',
    ])
  })

  it('missing-media leaves external media to external-requests, unless requests are allowed', () => {
    const missingMedia = [{ ...element, isExternal: true }]
    expect(reportClick({ missingMedia })).toEqual([])
    expect(reportClick({ missingMedia }, {}, { externalRequests: 'allow' })).toHaveLength(1)
  })

  it('missing-accessible-name leaves out slides with decoration only', () =>
    expect(reportClick({ unnamed: [element] }, {}, { isDecorated: () => true })).toEqual([]))

  it('low-contrast reports a text once, at its first line with too little, and dimmed text never', () => {
    const grey = { background: [{ rgb: [250, 250, 250], share: 1 }] }
    const faint = { colour: [200, 200, 200, 1], lines: [box, { ...box, y: 40 }] }
    const ink = [{ lines: [grey, grey], hidden: [], disjointFrom: [] }]
    expect(reportClick({ texts: [text('One', faint)] }, { ink })).toEqual([
      'low-contrast: contrast 1.6, minimum 4.5: “One” (p, at x 1, y 2), #c8c8c8 on #fafafa [1]',
    ])
    expect(reportClick({ texts: [text('One', { ...faint, dimmed: true })] }, { ink })).toEqual([])
  })

  it('occluded-text reports which letters are hidden', () => {
    const pieces = ['On', 'e'].map((words, i) => ({ words, ...box, x: 1 + 10 * i })) as TextPiece[]
    const hidden = (extent: 'entire' | 'partial', ...at: number[]) => ({
      lines: [],
      disjointFrom: [],
      hidden: at.map((i) => ({ words: pieces[i]!.words, box: pieces[i]!, extent })),
    })
    const found = (ink: ReturnType<typeof hidden>, more: Partial<TextRun> = {}) =>
      reportClick({ texts: [text('One', { pieces, ...more })] }, { ink: [ink] })
    expect(found(hidden('entire'))).toEqual([])
    expect(found(hidden('entire', 0, 1), { colour: [0, 0, 0, 0] })).toEqual([])
    expect(found(hidden('entire', 0, 1))).toEqual([
      'occluded-text: text is hidden: “One” (p, at x 1, y 2) [2]',
    ])
    expect(found(hidden('partial', 0, 1))).toEqual([
      'occluded-text: text is hidden at “On e”: “One” (p, at x 1, y 2) [2]',
    ])
    expect(found(hidden('entire', 1))).toEqual([
      'occluded-text: text is hidden at “e”: “One” (p, at x 11, y 2) [1]',
    ])
    const both = snapshotOf({ texts: [text('One', { pieces })] }, { ink: [hidden('entire', 0, 1)] })
    expect(occludedText.evaluate(both, defaultSettings)).toMatchObject([{ boxes: pieces }])
    const [start, end] = [hidden('entire', 0), hidden('partial', 1)]
    expect(found({ ...start, hidden: [...start.hidden, ...end.hidden] })).toEqual([
      'occluded-text: text is hidden at “On e”: “One” (p, at x 1, y 2) [2]',
    ])
  })

  it('quotes the first 49 characters of a long text', () => {
    const quoted = (words: string) =>
      reportClick({ texts: [text(words, { size: 5 })] })[0]!.match(/“(.*)”/)![1]
    expect(quoted('a'.repeat(50))).toBe('a'.repeat(50))
    expect(quoted('a'.repeat(51))).toBe(`${'a'.repeat(49)}…`)
  })
})

describe('about a step', () => {
  it.each<[Partial<NavigationEvent>, string[]]>([
    [
      { log: ['console error: loud', 'error: louder', 'a failed request: no', 'some error'] },
      ['console-errors: console error: loud [0]', 'console-errors: error: louder [0]'],
    ],
    [{ log: ['failed request: /a'] }, ['failed-requests: failed request: /a [0]']],
    [
      { log: ['external request: b', 'no external request: c'] },
      ['external-requests: external request: b [0]'],
    ],
    [{ failure: 'the slide never settles' }, ['render-timeout: the slide never settles [0]']],
    [{ ignoredKey: 'PageDown' }, ['ignored-keys: the slide swallows the key PageDown [0]']],
    [
      { longTaskMs: 350.6, plainChartMs: 10 },
      [
        'long-task: the main thread is blocked for 351 ms on entering, 35 times as long as this machine draws a plain chart, maximum 17 times [0]',
      ],
    ],
    [
      { leaks: [{ kind: 'an interval', delayMs: 50 }, { kind: 'an animation frame', delayMs: 0 }] }, // prettier-ignore
      [
        'leaked-timers: an interval every 50 ms still runs after the slide was left [0]',
        'leaked-timers: an animation frame still runs after the slide was left [0]',
      ],
    ],
    [
      { diff: { kind: 'back', now: ['a', 'b'], before: ['c'] } },
      [
        'inconsistent-state: the slide differs from the same click on the way forwards:\n  now:    a\n  now:    b\n  before: c [0]',
      ],
    ],
    [
      { diff: { kind: 'entered', now: [], before: [] } },
      [
        'inconsistent-state: the slide, entered at this click, differs from the state that clicks lead to: [0]',
      ],
    ],
    [
      { diff: { kind: 'by itself', now: [], before: [] } },
      ['inconsistent-state: the slide moves or changes without a click: [0]'],
    ],
  ])('reports $1.0', (event, findings) => expect(reportNavigation(event)).toEqual(findings))
})

describe('have causes and grades:', () => {
  /** Cause and grade of what the rules report of a step. */
  const causesOf = (event: Partial<NavigationEvent>) => {
    const runner = new RuleRunner(rules, defaultSettings, { slides: [slide] } as DeckInfo)
    runner.runNavigationRules({ slide, when: 'click 0', click: 0, log: [], ...event })
    return runner.findings.map(({ grade, cause }) => `${grade}: ${cause}`)
  }
  const external = (url: string) => ({ log: [`external request: ${url} (not available offline)`] })

  it.each<[string, Partial<NavigationEvent>, string[]]>([
    ['an error without its stack', { log: ['error: TypeError: loud\n    at a (b.js:1:2)'] }, ['broken: error: TypeError: loud']],
    ['an error without its file', { log: ['console error: loud (/assets/a-1b2c.js)'] }, ['broken: console error: loud']],
    ['a warning', { log: ['console warning: careful'] }, ['advice: console warning: careful']],
    ['a request by its site', external('https://a.org/b.png'), ['broken: external request: a.org']],
    ['web fonts', external('https://fonts.googleapis.com/css2?a=b'), ['advice: fonts are loaded from another site']],
    [
      'the favicon of Slidev',
      external('https://cdn.jsdelivr.net/gh/slidevjs/slidev/assets/favicon.png'),
      ['advice: the favicon is Slidev’s, from cdn.jsdelivr.net'],
    ],
    ['a file', { log: ['failed request: /a.png (HTTP 404)'] }, ['broken: failed request: /a.png (HTTP 404)']],
    ['the favicon of the browser', { log: ['failed request: /favicon.ico (HTTP 404)'] }, ['advice: failed request: /favicon.ico (HTTP 404)']],
    ['a click that is not reached', { failure: 'the deck stayed at slide 3, click 0 of 2' }, ['broken: the click is not reached']],
    ['a swallowed key, told once', { failure: 'the deck stayed at slide 3', ignoredKey: 'PageUp' }, ['broken: the slide swallows the key PageUp']],
    ['a difference on the way back', { diff: { kind: 'back', now: ['a'], before: ['b'] } }, ['broken: the slide differs with the way that leads to its click']],
    ['a difference on entering', { diff: { kind: 'entered', now: ['c'], before: [] } }, ['broken: the slide differs with the way that leads to its click']],
  ])('%s', (_, event, causes) => expect(causesOf(event)).toEqual(causes)) // prettier-ignore
})

describe('about all clicks of a slide', () => {
  it('never-visible reports text that is transparent at every click', () => {
    const transparentTexts = [{ words: 'Ghost', path: 'p' }]
    const finding = 'never-visible: text is never visible: “Ghost” (p) [0]'
    expect(reportSlide([{ transparentTexts }, { transparentTexts }])).toEqual([finding])
    expect(reportSlide([{ transparentTexts }, {}])).toEqual([])
    expect(reportSlide([{ transparentTexts }, { texts: [text('Ghost')], transparentTexts }])).toEqual([])
    for (const other of [
      { words: 'Ghost', path: 'h2' },
      { words: 'Other', path: 'p' },
    ])
      // prettier-ignore
      expect(reportSlide([{ transparentTexts }, { transparentTexts: [other] }])).toEqual([])
    expect(reportSlide([])).toEqual([])
  })

  it('never-visible knows a text by its first 60 characters', () => {
    const [long, longer] = ['a'.repeat(60), 'a'.repeat(70)]
    const hidden = { transparentTexts: [{ words: long, path: 'p' }] }
    expect(reportSlide([hidden, { ...hidden, texts: [text(longer)] }])).toEqual([])
    expect(reportSlide([hidden, { ...hidden, texts: [text(longer.slice(11))] }])).toHaveLength(1)
  })

  it('screen-reader-spoiler reports text that a later click shows', () => {
    const screenReaderTexts = [{ words: 'The answer is 42', path: 'p' }]
    expect(
      reportSlide([{ screenReaderTexts }, {}, { texts: [text('One'), text('The answer is 42.')] }]),
    ).toEqual([
      'screen-reader-spoiler: screen readers read “the answer is 42” (p) before click 2 shows it [0]',
    ])
  })

  it('missing-notes requires notes, if the deck does', () => {
    expect(reportSlide([{}], ' \n', { notes: true })).toEqual([
      'missing-notes: the slide has no speaker notes [0]',
    ])
    expect(reportSlide([{}], 'Say it.', { notes: true })).toEqual([])
    expect(reportSlide([{}], '', { notes: false })).toEqual([])
  })

  it('click-markers requires a marker per click, in notes with any or in all', () => {
    const found = (markers: string, clickMarkers?: Settings['clickMarkers']) =>
      reportSlide([{}, {}, {}], `Say ${markers} it.`, clickMarkers && { clickMarkers })
    expect(found('[click] [click]')).toEqual([])
    expect(found('[click]')).toEqual([
      'click-markers: [click] markers in the notes: 1, clicks on the slide: 2 [0]',
    ])
    expect(found('')).toEqual([])
    expect(found('', 'always')).toHaveLength(1)
  })
})

describe('about the deck', () => {
  const info = { language: 'en' } as DeckInfo
  it.each<[DeckSnapshot, string]>([
    [{ info, repeatedIds: ['a'] }, 'duplicate-ids: several slides use the id “a” [0]'],
    [{ info, repeatedIds: [] }, 'html-lang: the lang attribute of the page is “en”, expected “de” [0]'],
    [{ info: { ...info, language: '' }, repeatedIds: [] }, 'html-lang: the page has no lang attribute [0]'],
  ])(
    'reports $1',
    (snapshot, finding) =>
    expect(reportDeck(snapshot, { language: snapshot.repeatedIds.length ? undefined : 'de' })).toEqual([finding]), // prettier-ignore
  )
})
