import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { CheckResult } from '../check'
import { githubAnnotations } from './github'

const finding = {
  slide: 2,
  when: 'click 1',
  rule: 'slide-overflow',
  message: 'text, 100% off\nthe sheet',
  fixHint: 'move it',
}
const result = { deck: { slides: [{}, {}] }, findings: [finding] } as unknown as CheckResult
const about = 'title=slide 2%2C click 1%3A slide-overflow::text, 100%25 off%0Athe sheet%0Amove it'

it('has the file and line of the slide', () => {
  const sources = [1, 9].map((line) => ({ file: resolve('talk/slides.md'), line }))
  expect(githubAnnotations(result, sources)).toEqual([`::error file=talk/slides.md,line=9,${about}`])
})

it('has no location if the sources are unknown or do not match the slides', () => {
  expect(githubAnnotations(result)).toEqual([`::error ${about}`])
  expect(githubAnnotations(result, [{ file: resolve('slides.md'), line: 1 }])).toEqual([`::error ${about}`])
})
