import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkFormat, pictureName, placeFor } from './formats'

describe('checkFormat', () => {
  it('lets a PDF have a handout, and the slides have any form', () => {
    expect(() => checkFormat('pdf', { only: 'handout', paper: 'letter', notes: 'full' })).not.toThrow()
    expect(() => checkFormat('pptx', {})).not.toThrow()
    expect(() => checkFormat('png', { only: 'slides' })).not.toThrow()
  })

  it.each([
    [{ only: 'handout' }, '--only handout'],
    [{ paper: 'letter' }, '--paper'],
    [{ notes: 'none' }, '--notes'],
  ])('says what does not go together: %o', (options, named) =>
    expect(() => checkFormat('pptx', options)).toThrow(named),
  )
})

describe('placeFor', () => {
  it('is in a folder, or the file that was named', () => {
    expect(placeFor('pptx', 'exports')).toBe(resolve('exports/llm-stack-slides.pptx'))
    expect(placeFor('pptx', 'my/talk.pptx')).toBe(resolve('my/talk.pptx'))
    expect(placeFor('png', 'exports')).toBe(resolve('exports/llm-stack-slides'))
  })

  it('is not a file of another kind', () => {
    expect(() => placeFor('pptx', 'talk.pdf')).toThrow('.pptx')
    expect(() => placeFor('png', 'talk.png')).toThrow('folder')
  })
})

it('pictureName keeps pictures in order', () =>
  expect([pictureName(1), pictureName(12), pictureName(3, 0)]).toEqual(['01.png', '12.png', '03-00.png']))
