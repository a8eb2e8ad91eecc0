import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assertFormatOptions, screenshotName, outputPath } from './formats'

describe('checkFormat', () => {
  it('lets a PDF have a handout, and the slides have any form', () => {
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
  ])('says what does not go together: %o', (options, named) =>
    expect(() => assertFormatOptions('pptx', options)).toThrow(named),
  )
})

describe('placeFor', () => {
  it('is in a folder, or the file that was named', () => {
    expect(outputPath('pptx', 'exports')).toBe(resolve('exports/llm-stack-slides.pptx'))
    expect(outputPath('pptx', 'my/talk.pptx')).toBe(resolve('my/talk.pptx'))
    expect(outputPath('png', 'exports')).toBe(resolve('exports/llm-stack-slides'))
  })

  it('is not a file of another kind', () => {
    expect(() => outputPath('pptx', 'talk.pdf')).toThrow('.pptx')
    expect(() => outputPath('png', 'talk.png')).toThrow('folder')
  })
})

it('pictureName keeps pictures in order', () =>
  expect([screenshotName(1), screenshotName(12), screenshotName(3, 0)]).toEqual([
    '01.png',
    '12.png',
    '03-00.png',
  ]))
