import { expect, it } from 'vitest'
import { RuleRunner } from '../rule-runner'
import type { DeckInfo, ClickSnapshot, SlideInfo } from '../types'
import type { TextRun } from '../page/types'
import { defaultSettings } from '../settings'
import { groupCode } from './group-code'
import { lowContrast } from './low-contrast'
import { smallText } from './small-text'

const slide: SlideInfo = { no: 1, name: '1', title: '', notes: '', frontmatter: {} }

/** Findings of low-contrast and small-text on a slide of grey words on white, with these words at each click. */
function findingsOf(...clicks: { words: string[]; code: boolean; px: number }[]): string[] {
  const runner = new RuleRunner([lowContrast, smallText], defaultSettings, {
    slides: [slide],
  } as unknown as DeckInfo)
  for (const [click, { words, code, px }] of clicks.entries()) {
    const texts = words.map((word, i) => ({
      ...{
        words: word,
        path: 'code',
        size: px,
        weight: 400,
        colour: [200, 200, 200, 1],
        smallPrintKind: -1,
        code,
        pieces: [],
      },
      lines: [{ x: 40 * i, y: click, w: 30, h: 20 }],
    })) as unknown as TextRun[]
    const ink = texts.map(() => ({
      lines: [{ background: [{ rgb: [255, 255, 255], share: 1 }] }],
      hidden: [],
    }))
    runner.runClickRules({
      slide,
      click,
      mode: 'light',
      content: { texts, width: 980, externalResources: [] },
      ink,
    } as unknown as ClickSnapshot)
  }
  return runner.findings.map(
    ({ rule, message, boxes, occurrences }) => `${rule} ${boxes.length} ${occurrences.length} ${message}`,
  )
}

it('reports code of the same style once per slide, whichever words a click shows', () => {
  const [first, ...more] = findingsOf(
    { words: ['const'], code: true, px: 20 },
    { words: ['const', 'let'], code: true, px: 20 },
  )
  expect(more).toEqual([])
  expect(first).toMatch(/^low-contrast 1 2 .*“const”/)
})

it('reports code that is too small once, not once per word', () => {
  const tiny = findingsOf({ words: ['const', 'a', '=', '1'], code: true, px: 9.6 })
  expect(tiny).toEqual([
    expect.stringMatching(/^low-contrast 4 1 .*: code, /),
    expect.stringMatching(/^small-text 4 1 text of 9\.6 px, minimum 11\.3 px: code$/),
  ])
})

it('marks each place of code that is reported once', () => {
  const box = (x: number) => ({ x, y: 0, w: 9, h: 9 })
  const finding = {
    code: true,
    message: 'too small: “a”',
    groupMessage: 'too small: code',
    cause: 'too small',
  }
  expect(
    groupCode([
      { ...finding, boxes: [box(1), box(2)] },
      { ...finding, boxes: [box(3)] },
    ]),
  ).toEqual([
    {
      message: 'too small: code',
      cause: 'too small',
      dedupeKey: 'too small: code',
      boxes: [box(1), box(2), box(3)],
    },
  ])
})

it('reports other texts one by one', () =>
  expect(findingsOf({ words: ['One', 'Two'], code: false, px: 9.6 })).toHaveLength(4))
