import { expect, it } from 'vitest'
import { contrastCause } from './contrast-cause'
import { textAt } from './slide-content.test-helper'
import type { TextRun } from '../page/types'

const grey = (value: number) => [value, value, value]
const WHITE = grey(255)
const even = { background: [{ rgb: WHITE, share: 1 }] }
/** Cause of a text in this grey on white. */
const causeOf = (value: number, more: Partial<TextRun> = {}, line = even) =>
  contrastCause(
    textAt('ink', 0, 0, { colour: [...grey(value), 1], ...more }),
    line,
    { front: grey(value), back: WHITE },
    4.5,
  )

it('is the pair of colours, which nobody can read below a contrast of 1.5', () => {
  expect(causeOf(136)).toEqual({ cause: '#888888 on #ffffff, contrast 3.5', isUneven: false })
  expect(causeOf(209).grade).toBeUndefined()
  expect(causeOf(215).grade).toBe('broken')
})

it('is what is behind the letters if it is a picture, or what fills them', () => {
  const background = [0, 0.1, 0.2].map((_, i) => ({ rgb: grey(i), share: 0.33 }))
  expect(causeOf(136, {}, { background })).toEqual({
    cause: '#888888 on a picture or a gradient',
    isUneven: true,
  })
  const half = [{ rgb: WHITE, share: 0.5 }, ...background.slice(0, 1)]
  expect(causeOf(136, {}, { background: half }).isUneven).toBe(false)
  expect(causeOf(136, {}, { background: [] }).isUneven).toBe(false)
  expect(causeOf(136, { backgroundClipped: true })).toEqual({
    cause: 'letters filled with a picture or a gradient',
    isUneven: true,
  })
})

it('is the theme, with the line that mends it', () => {
  const themeColour = { property: 'color', selector: '.slidev-layout blockquote' } as const
  expect(causeOf(136, { themeColour })).toEqual({
    cause: 'theme: #888888 on #ffffff, contrast 3.5',
    grade: 'advice',
    fixHint: 'write into style.css: .slidev-layout blockquote { color: #757575 }',
    isUneven: false,
  })
  expect(causeOf(200, { themeColour }).grade).toBeUndefined()
  expect(causeOf(240, { themeColour }).grade).toBe('broken')
  expect(
    causeOf(136, { themeColour: { property: 'opacity', selector: '.slidev-layout h1 + p' } }),
  ).toMatchObject({
    cause: 'theme: the opacity of .slidev-layout h1 + p leaves too little contrast',
    fixHint: 'write into style.css: .slidev-layout h1 + p { opacity: 1 }',
  })
})

it('is the theme of code, whatever the colours', () =>
  expect([200, 136].map((value) => causeOf(value, { themeColour: { property: 'code' } }))).toEqual(
    Array(2).fill({
      cause: 'theme: colours of code have too little contrast',
      grade: 'advice',
      fixHint: expect.stringContaining('setup/shiki.ts') as string,
      isUneven: false,
    }),
  ))
