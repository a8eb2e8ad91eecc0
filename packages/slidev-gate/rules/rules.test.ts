import { describe, expect, it } from 'vitest'
import type { SlideInfo } from '../types'
import { defaultSettings } from '../settings'
import { stringifiedTexts } from './stringified-values'
import { tooManyWords } from './max-words'
import { overflowingTexts } from './slide-overflow'
import { headingFindings } from './heading-count'
import { countClickMarkers } from './click-markers'
import { findOverlaps } from './overlapping-text'
import { contentOf, messagesOf, textAt } from './slide-content.test-helper'
import { smallTexts } from './small-text'

const slide: SlideInfo = { no: 7, name: '7', title: '', notes: '', frontmatter: {} }

describe('rules about the text of a slide', () => {
  it('report nothing when texts are apart and within the margin', () => {
    const content = contentOf(textAt('one', 64, 100), textAt('two', 64, 121))
    expect(overflowingTexts(content, 16)).toEqual([])
    expect(findOverlaps(content.texts)).toEqual([])
    expect(headingFindings(content, 'one')).toEqual([])
    expect(smallTexts(content, slide, defaultSettings)).toEqual([])
  })

  it('max-words counts words of sentences in any script, but not of code', () => {
    const code = textAt('let the sum of all = 1', 64, 130, { code: true })
    const words = contentOf(textAt('This is what is said.', 64, 100), textAt('a label', 64, 160), code)
    expect(tooManyWords(words, 5)).toEqual([])
    expect(messagesOf(tooManyWords(words, 4))).toEqual(['5 words of sentences in view, maximum 4'])
    expect(tooManyWords(contentOf(textAt('我喜欢在学校学习新的东西', 64, 100)), 4)).toHaveLength(1)
  })

  it('small-text has a minimum for text, and one for each kind of small print', () => {
    const settings = {
      ...defaultSettings,
      minTextSize: () => 18,
      smallPrint: [{ selector: '.tick', minSize: 14, maxLength: 9 }],
    }
    const small = (words: string, size: number, kind: number) =>
      smallTexts(contentOf(textAt(words, 64, 100, { size, smallPrintKind: kind })), slide, settings)
    expect(small('one', 15, -1)).toHaveLength(1)
    expect(small('one', 15, 0)).toEqual([])
    expect(small('one', 12, 0)).toHaveLength(1)
    expect(small('a whole sentence', 15, 0)).toHaveLength(1)
    expect(small('nine char', 15, 0)).toEqual([])
    expect(small('ten chars.', 15, 0)).toHaveLength(1)
  })

  it('small-text accepts text that is too small by 0.3 px, which rounding may cause', () => {
    const settings = { ...defaultSettings, minTextSize: () => 18 }
    const ofSize = (size: number) =>
      messagesOf(smallTexts(contentOf(textAt('one', 64, 100, { size })), slide, settings))
    expect(ofSize(17.7)).toEqual([])
    expect(ofSize(17.69)).toEqual([expect.stringContaining('text of 17.7 px, minimum 18 px')])
  })

  it('heading-count requires one heading, or any', () => {
    expect(messagesOf(headingFindings({ ...contentOf(), mainHeadings: [] }, 'one'))).toEqual([
      'no visible heading with text, expected one',
    ])
    expect(messagesOf(headingFindings({ ...contentOf(), mainHeadings: ['a', 'b'] }, 'one'))).toEqual([
      '2 visible headings, expected one',
    ])
    expect(messagesOf(headingFindings({ ...contentOf(), mainHeadings: [''] }, 'one'))).toEqual([
      'no visible heading with text, expected one',
    ])
    expect(headingFindings({ ...contentOf(), mainHeadings: [] }, 'some')).toEqual([])
    expect(headingFindings({ ...contentOf(), allHeadings: [] }, 'some')).toHaveLength(1)
    expect(headingFindings({ ...contentOf(), mainHeadings: [], allHeadings: [] }, 'any')).toEqual([])
  })

  it('stringified-values reports NaN, undefined and objects outside code', () => {
    const findingsOf = (words: string, code = false) =>
      stringifiedTexts(contentOf(textAt(words, 0, 0, { code })))
    expect(findingsOf('NaN %')).toHaveLength(1)
    expect(findingsOf('about [object Object]')).toHaveLength(1)
    expect(findingsOf('undefined', true)).toEqual([])
    expect(findingsOf('Nancy is undefinedly far')).toEqual([])
    for (const words of ['undefined', 'It is undefined.', '(undefined)', 'NaN', 'is NaN'])
      expect(findingsOf(words), words).toHaveLength(1)
    for (const words of ['is-undefined', 'undefined-ness', 'well_undefined', 'undefineds', 'BaNaNa'])
      expect(findingsOf(words), words).toEqual([])
  })
})

it('click-markers counts [click] and [click:n]', () => {
  expect(countClickMarkers('Say [click] this [click:3] and that.')).toBe(4)
  expect(countClickMarkers('[click:12] [CLICK] [click:0] [clicks] click')).toBe(13)
})
