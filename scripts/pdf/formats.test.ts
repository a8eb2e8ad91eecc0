import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assertFormatOptions, screenshotName, outputPath } from './formats'

describe('assertFormatOptions', () => {
  it('accepts handout options with pdf, and the slides in any format', () => {
    expect(() =>
      assertFormatOptions('pdf', { only: 'handout', paper: 'letter', notes: 'full' }),
    ).not.toThrow()
    expect(() => assertFormatOptions('pptx', {})).not.toThrow()
    expect(() => assertFormatOptions('png', { only: 'slides' })).not.toThrow()
  })

  it.each([
    [{ only: 'handout' }, '--only handout'],
    [{ paper: 'letter' }, '--paper'],
    [{ notes: 'none' }, '--notes'],
  ])('rejects %o with pptx, naming the option', (options, named) =>
    expect(() => assertFormatOptions('pptx', options)).toThrow(named),
  )
})

describe('outputPath', () => {
  it('is a file or folder in --out, or the file that --out names', () => {
    expect(outputPath('pptx', 'exports')).toBe(resolve('exports/llm-stack-slides.pptx'))
    expect(outputPath('pptx', 'my/talk.pptx')).toBe(resolve('my/talk.pptx'))
    expect(outputPath('png', 'exports')).toBe(resolve('exports/llm-stack-slides'))
  })

  it('rejects a file name of another format', () => {
    expect(() => outputPath('pptx', 'talk.pdf')).toThrow('.pptx')
    expect(() => outputPath('png', 'talk.png')).toThrow('folder')
  })
})

it('screenshotName pads numbers, so that files sort in order', () =>
  expect([screenshotName(1), screenshotName(12), screenshotName(3, 0)]).toEqual([
    '01.png',
    '12.png',
    '03-00.png',
  ]))
