import { expect, it } from 'vitest'
import { Court } from '../court'
import type { DeckInfo, Look, SlideInfo } from '../evidence'
import type { Text } from '../page/sheet'
import { defaults } from '../settings'
import { contrastRule } from './contrast'
import { size } from './size'

const slide: SlideInfo = { no: 1, name: '1', title: '', notes: '', frontmatter: {} }

/** What is told of a slide of grey words on white, at each of its clicks. */
function told(...clicks: { words: string[]; code: boolean; px: number }[]): string[] {
  const court = new Court([contrastRule, size], defaults, { slides: [slide] } as unknown as DeckInfo)
  for (const [click, { words, code, px }] of clicks.entries()) {
    const texts = words.map((said, i) => ({
      ...{ words: said, place: 'code', size: px, weight: 400, colour: [200, 200, 200, 1], small: -1, code },
      lines: [{ x: 40 * i, y: click, w: 30, h: 20 }],
    })) as Text[]
    const ink = texts.map(() => ({ lines: [{ beneath: [{ rgb: [255, 255, 255], share: 1 }] }] }))
    court.look({ slide, click, mode: 'light', sheet: { texts, width: 980 }, ink } as unknown as Look)
  }
  return court.findings.map(({ rule, what, at, whens }) => `${rule} ${at.length} ${whens.length} ${what}`)
}

it('of code all that is alike is told once on a slide, whatever words are there at a click', () => {
  const [first, ...more] = told(
    { words: ['const'], code: true, px: 20 },
    { words: ['const', 'let'], code: true, px: 20 },
  )
  expect(more).toEqual([])
  expect(first).toMatch(/^contrast 1 2 .*“const”/)
})

it('code that is too small is one finding, not one for each word', () => {
  const tiny = told({ words: ['const', 'a', '=', '1'], code: true, px: 9.6 })
  expect(tiny).toEqual([
    expect.stringMatching(/^contrast 4 1 .*: code, /),
    expect.stringMatching(/^size 4 1 text of 9\.6 px, at least 11\.3 wanted: code$/),
  ])
})

it('other texts are told one by one', () =>
  expect(told({ words: ['One', 'Two'], code: false, px: 9.6 })).toHaveLength(4))
