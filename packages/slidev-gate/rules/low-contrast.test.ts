import { describe, expect, it } from 'vitest'
import type { TextRun } from '../page/types'
import { contrastFindings, minContrast } from './low-contrast'
import { messagesOf, textAt } from './slide-content.test-helper'

describe('low-contrast', () => {
  const paper = [247, 243, 233]
  const grey = (value: number) => [value, value, value]
  const on = (share: number, rgb: number[]) => ({ rgb, share })
  const found = (
    colour: number[],
    background: { rgb: number[]; share: number }[],
    front = colour.slice(0, 3),
  ) =>
    contrastFindings(
      textAt('ink', 0, 0, { colour }),
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
    expect(messagesOf(found([176, 168, 144, 1], [on(1, paper)]))).toEqual([
      expect.stringContaining('contrast 2.1, minimum 4.5: “ink”'),
    ])
    expect(found([26, 36, 49, 0.3], [on(1, paper)])).toHaveLength(1)
  })

  it('uses the lowest contrast of a line, ignoring a small share of it', () => {
    expect(found([26, 36, 49, 1], [on(0.7, paper), on(0.3, [40, 40, 40])])).toHaveLength(1)
    expect(found([26, 36, 49, 1], [on(0.9, paper), on(0.1, [40, 40, 40])])).toEqual([])
  })

  it('uses the painted colours where an element covers the text', () => {
    expect(messagesOf(found([26, 36, 49, 1], [on(1, paper)], [230, 228, 220]))).toEqual([
      expect.stringContaining('as painted'),
    ])
    const small = (front: number[]) => {
      const letters = textAt('ink', 0, 0, { size: 5 })
      return contrastFindings(letters, { background: [on(1, paper)], painted: { front, back: paper } }, 0)
    }
    expect(small([150, 150, 150])).toEqual([])
    expect(messagesOf(small([240, 237, 228]))).toEqual([expect.stringContaining('as painted')])
  })

  const [WHITE, BLACK] = [grey(255), grey(0)]
  /** Findings of a text in this colour on white, painted as `painted`. */
  const foundOn = (
    background: { rgb: number[]; share: number }[],
    colour: number[],
    painted: number[] | undefined,
    more: Partial<TextRun> = {},
  ) =>
    messagesOf(
      contrastFindings(
        textAt('ink', 0, 0, { colour: [...colour, 1], ...more }),
        { background, painted: painted && { front: painted, back: WHITE } },
        0,
      ),
    )
  const onWhite = (colour: number[], painted?: number[], more?: Partial<TextRun>) =>
    foundOn([on(1, WHITE)], colour, painted, more)

  it('accepts contrast that rounds to the minimum', () => {
    expect(onWhite(grey(119))).toEqual([])
    expect(onWhite(grey(120))).toEqual([expect.stringContaining('contrast 4.4, minimum 4.5')])
  })

  it('ignores a fifth of a line, not more', () => {
    expect(foundOn([on(0.8, WHITE), on(0.2, grey(40))], BLACK, undefined)).toEqual([])
    expect(foundOn([on(0.79, WHITE), on(0.21, grey(40))], BLACK, undefined)).toHaveLength(1)
  })

  it('uses the one colour that is known of a line without ink', () => {
    expect(foundOn([on(0.1, grey(40))], BLACK, undefined)).toEqual([
      expect.stringMatching(/#000000 on #282828$/),
    ])
    expect(foundOn([on(0.1, WHITE)], BLACK, undefined)).toEqual([])
  })

  it('uses the painted colours of letters that an image fills, or whose background is unknown', () => {
    const filled = { backgroundClipped: true }
    expect(onWhite(WHITE, BLACK, filled)).toEqual([])
    expect(onWhite(BLACK, grey(200), filled)).toHaveLength(1)
    expect(foundOn([], WHITE, BLACK)).toEqual([])
    expect(foundOn([], BLACK, grey(200))).toHaveLength(1)
    expect(foundOn([], BLACK, undefined)).toEqual([])
  })

  it.each([
    ['half the contrast of the text colour', 9, 89, 136, 137],
    ['half the contrast of the text colour, up to the minimum', 9, 0, 119, 120],
    ['a little of the contrast of the text colour, as small text is soft', 8.9, 0, 174, 175],
  ])('takes letters as covered if they keep less than %s', (_, size, colour, kept, lost) => {
    expect(onWhite(grey(colour), grey(kept), { size })).toEqual([])
    expect(onWhite(grey(colour), grey(lost), { size })).toEqual([expect.stringMatching(/, as painted$/)])
  })

  it('takes no letters as covered that keep the contrast of the text colour', () =>
    expect(onWhite(WHITE, WHITE, { size: 5 })).toEqual([expect.stringMatching(/#ffffff on #ffffff$/)]))

  it.each([
    ['a single letter', 'I', []],
    ['a single letter among signs', '– I –', []],
    ['signs', '→←', []],
    ['two letters', 'Il', [expect.stringMatching(/as painted$/)]],
    ['two digits', '42', [expect.stringMatching(/as painted$/)]],
  ])(
    'measures the painted colours of words and figures alone, as signs may be thin: %s',
    (_, words, messages) => expect(onWhite(BLACK, grey(240), { words })).toEqual(messages),
  )
})
