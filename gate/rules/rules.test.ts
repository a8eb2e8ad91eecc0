import { describe, expect, it } from 'vitest'
import type { SlideInfo } from '../types'
import type { SlideContent, TextRun } from '../page/types'
import { defaultSettings } from '../settings'
import { stringifiedTexts } from './stringified-values'
import { contrastFindings, minContrast } from './low-contrast'
import { tooManyWords } from './max-words'
import { overflowingTexts } from './slide-overflow'
import { headingFindings } from './heading-count'
import { countClickMarkers } from './click-markers'
import { findOverlaps, overlapDepth } from './overlapping-text'
import { smallTexts } from './small-text'
import { findSpoilers } from './screen-reader-spoiler'

const text = (words: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  words,
  path: 'text.label < svg.drawing',
  size: 22,
  weight: 500,
  colour: [26, 36, 49, 1],
  outlined: false,
  backgroundClipped: false,
  smallPrintKind: -1,
  dimmed: false,
  code: false,
  lines: [{ x, y, w: 100, h: 20 }],
  pieces: [],
  ...more,
})
const contentOf = (...texts: TextRun[]): SlideContent => ({
  ...{ no: 7, click: 0, clicks: 0, clicksStart: 0, width: 1280, height: 720 },
  ...{ mainHeadings: ['A headline'], allHeadings: ['A headline'], texts },
  ...{
    overflowing: [],
    clipped: [],
    stringifiedAttributes: [],
    unnamed: [],
    missingMedia: [],
    externalResources: [],
  },
  ...{
    screenReaderTexts: [],
    transparentTexts: [],
    links: [],
    interactive: [],
    frames: [],
    infiniteAnimations: [],
  },
})
const slide: SlideInfo = { no: 7, name: '7', title: '', notes: '', frontmatter: {} }
const messages = (found: { message: string }[]) => found.map(({ message }) => message)

describe('rules about the text of a slide', () => {
  it('report nothing when texts are apart and within the margin', () => {
    const content = contentOf(text('one', 64, 100), text('two', 64, 121))
    expect(overflowingTexts(content, 16)).toEqual([])
    expect(findOverlaps(content.texts)).toEqual([])
    expect(headingFindings(content, 'one')).toEqual([])
    expect(smallTexts(content, slide, defaultSettings)).toEqual([])
  })

  it('max-words counts words of sentences in any script, but not of code', () => {
    const code = text('let the sum of all = 1', 64, 130, { code: true })
    const words = contentOf(text('This is what is said.', 64, 100), text('a label', 64, 160), code)
    expect(tooManyWords(words, 5)).toEqual([])
    expect(messages(tooManyWords(words, 4))).toEqual(['5 words of sentences in view, maximum 4'])
    expect(tooManyWords(contentOf(text('我喜欢在学校学习新的东西', 64, 100)), 4)).toHaveLength(1)
  })

  it('overlapping-text reports texts that overlap by more than the tolerance', () => {
    expect(messages(findOverlaps([text('one', 64, 100), text('two', 100, 110)]))).toEqual([
      expect.stringMatching(/^text overlaps text: “one” .* and “two” .*at x 100, y 110/),
    ])
    expect(findOverlaps([text('one', 64, 100), text('two', 163, 100)])).toEqual([])
    expect(overlapDepth({ x: 0, y: 0, w: 10, h: 10 }, { x: 8, y: 5, w: 10, h: 10 })).toBe(2)
  })

  it('overlapping-text compares rotated texts along their own sides', () => {
    const slanted = (x: number): TextRun['lines'] => [
      {
        ...{ x, y: 0, w: 70, h: 70 },
        corners: [
          [x, 60],
          [x + 60, 0],
          [x + 70, 10],
          [x + 10, 70],
        ],
      },
    ]
    const beside = (dx: number) => [
      text('one', 0, 0, { lines: slanted(0) }),
      text('two', 0, 0, { lines: slanted(dx) }),
    ]
    expect(findOverlaps(beside(30))).toEqual([])
    expect(findOverlaps(beside(10))).toHaveLength(1)
  })

  it('slide-overflow reports text in the margin, if there is one, and off the slide', () => {
    expect(messages(overflowingTexts(contentOf(text('one', 1175, 100)), 16))).toEqual([
      expect.stringContaining('runs into the margin'),
    ])
    expect(overflowingTexts(contentOf(text('one', 1175, 100)), 0)).toEqual([])
    expect(messages(overflowingTexts(contentOf(text('one', 1200, 100)), 0))).toEqual([
      expect.stringContaining('runs off the slide'),
    ])
  })

  it('slide-overflow reports up to three texts at an edge separately, a list that is too long once', () => {
    const three = contentOf(...[1, 2, 3].map((n) => text('it', 64, 700 + n)))
    expect(overflowingTexts(three, 0)).toHaveLength(3)
    const list = ['one', 'two', 'three', 'four', 'five']
    const long = contentOf(...list.map((words, i) => text(words, 64, 690 + 25 * i)), text('far', 1250, 9))
    const [below, beside] = overflowingTexts(long, 0)
    expect(below).toMatchObject({ message: expect.stringMatching(/“two” .*, and 3 more at the bottom$/) })
    expect(below!.boxes).toHaveLength(4)
    expect(beside!.message).toContain('“far”')
  })

  it('small-text has a minimum for text, and one for each kind of small print', () => {
    const settings = {
      ...defaultSettings,
      minTextSize: () => 18,
      smallPrint: [{ selector: '.tick', minSize: 14, maxLength: 9 }],
    }
    const small = (words: string, size: number, kind: number) =>
      smallTexts(contentOf(text(words, 64, 100, { size, smallPrintKind: kind })), slide, settings)
    expect(small('one', 15, -1)).toHaveLength(1)
    expect(small('one', 15, 0)).toEqual([])
    expect(small('one', 12, 0)).toHaveLength(1)
    expect(small('a whole sentence', 15, 0)).toHaveLength(1)
  })

  it('heading-count requires one heading, or any', () => {
    expect(messages(headingFindings({ ...contentOf(), mainHeadings: [] }, 'one'))).toEqual([
      'no visible heading, expected one',
    ])
    expect(messages(headingFindings({ ...contentOf(), mainHeadings: ['a', 'b'] }, 'one'))).toEqual([
      '2 visible headings, expected one',
    ])
    expect(headingFindings({ ...contentOf(), mainHeadings: [] }, 'some')).toEqual([])
    expect(headingFindings({ ...contentOf(), allHeadings: [] }, 'some')).toHaveLength(1)
  })

  it('stringified-values reports NaN, undefined and objects outside code', () => {
    const findingsOf = (words: string, code = false) =>
      stringifiedTexts(contentOf(text(words, 0, 0, { code })))
    expect(findingsOf('NaN %')).toHaveLength(1)
    expect(findingsOf('about [object Object]')).toHaveLength(1)
    expect(findingsOf('undefined', true)).toEqual([])
    expect(findingsOf('Nancy is undefinedly far')).toEqual([])
  })
})

describe('low-contrast', () => {
  const paper = [247, 243, 233]
  const on = (share: number, rgb: number[]) => ({ rgb, share })
  const found = (
    colour: number[],
    background: { rgb: number[]; share: number }[],
    front = colour.slice(0, 3),
  ) =>
    contrastFindings(
      text('ink', 0, 0, { colour }),
      { background, painted: { front, back: background[0]!.rgb } },
      0,
    )

  it.each([
    [24, 400, 3],
    [23.9, 699, 4.5],
    [18.66, 700, 3],
    [18.66, 699, 4.5],
    [18.6, 900, 4.5],
  ])('of a text of %f px and weight %i requires what WCAG does: %f', (size, weight, minimum) =>
    expect(minContrast({ size, weight })).toBe(minimum),
  )

  it('compares the text colour with the pixels behind the letters', () => {
    expect(found([26, 36, 49, 1], [on(1, paper)])).toEqual([])
    expect(messages(found([176, 168, 144, 1], [on(1, paper)]))).toEqual([
      expect.stringContaining('contrast 2.1, minimum 4.5: “ink”'),
    ])
    expect(found([26, 36, 49, 0.3], [on(1, paper)])).toHaveLength(1)
  })

  it('uses the lowest contrast of a line, ignoring a small share of it', () => {
    expect(found([26, 36, 49, 1], [on(0.7, paper), on(0.3, [40, 40, 40])])).toHaveLength(1)
    expect(found([26, 36, 49, 1], [on(0.9, paper), on(0.1, [40, 40, 40])])).toEqual([])
  })

  it('uses the painted colours where an element covers the text', () => {
    expect(messages(found([26, 36, 49, 1], [on(1, paper)], [230, 228, 220]))).toEqual([
      expect.stringContaining('as painted'),
    ])
    const small = (front: number[]) => {
      const letters = text('ink', 0, 0, { size: 5 })
      return contrastFindings(letters, { background: [on(1, paper)], painted: { front, back: paper } }, 0)
    }
    expect(small([150, 150, 150])).toEqual([])
    expect(messages(small([240, 237, 228]))).toEqual([expect.stringContaining('as painted')])
  })
})

describe('screen-reader-spoiler', () => {
  const spoken = (words: string) => ({ ...contentOf(), screenReaderTexts: [{ words, path: 'p.sr-only' }] })

  it('reports screen reader text that a later click shows, unless it is visible already', () => {
    const later = contentOf(text('The answer is 42', 0, 0))
    expect(findSpoilers([spoken('Well: the answer is 42!'), later])).toMatchObject([{ click: 0, shownAt: 1 }])
    expect(findSpoilers([spoken('A question'), later])).toEqual([])
    expect(
      findSpoilers([{ ...later, screenReaderTexts: spoken('the answer is 42').screenReaderTexts }, later]),
    ).toEqual([])
  })
})

it('click-markers counts [click] and [click:n]', () => {
  expect(countClickMarkers('Say [click] this [click:3] and that.')).toBe(4)
})
