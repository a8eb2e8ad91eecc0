import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { Result } from '../check'
import { githubLines } from './github'

const finding = {
  slide: 2,
  when: 'click 1',
  rule: 'edge',
  what: 'text, 100% off\nthe sheet',
  remedy: 'move it',
}
const result = { deck: { slides: [{}, {}] }, findings: [finding] } as unknown as Result
const about = 'title=slide 2%2C click 1%3A edge::text, 100%25 off%0Athe sheet%0Amove it'

it('names the file and the line of the slide', () => {
  const sources = [1, 9].map((line) => ({ file: resolve('talk/slides.md'), line }))
  expect(githubLines(result, sources)).toEqual([`::error file=talk/slides.md,line=9,${about}`])
})

it('names none where they are not known', () => {
  expect(githubLines(result)).toEqual([`::error ${about}`])
  expect(githubLines(result, [{ file: resolve('slides.md'), line: 1 }])).toEqual([`::error ${about}`])
})
