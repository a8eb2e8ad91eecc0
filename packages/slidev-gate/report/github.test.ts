import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'
import { githubAnnotations } from './github'

const finding = {
  slide: 2,
  when: 'click 1',
  rule: 'slide-overflow',
  message: 'text, 100% off\nthe sheet',
  fixHint: 'move it',
}
/** A deck of two slides with one finding. */
const resultWith = (more: Partial<Finding>) =>
  ({ deck: { slides: [{}, {}] }, findings: [{ ...finding, ...more }] }) as unknown as CheckResult
const result = resultWith({})
const about = 'title=slide 2%2C click 1%3A slide-overflow::text, 100%25 off%0Athe sheet%0Amove it'

it('has the file and line of the slide', () => {
  const sources = [1, 9].map((line) => ({ file: resolve('talk/slides.md'), line }))
  expect(githubAnnotations(result, sources)).toEqual([`::error file=talk/slides.md,line=9,${about}`])
})

it('has no location if the sources are unknown or do not match the slides', () => {
  const onFirst = resultWith({ slide: 1 })
  const aboutFirst = about.replace('slide 2', 'slide 1')
  expect(githubAnnotations(result)).toEqual([`::error ${about}`])
  expect(githubAnnotations(onFirst, [{ file: resolve('slides.md'), line: 1 }])).toEqual([
    `::error ${aboutFirst}`,
  ])
  const oneSlide = { ...onFirst, deck: { slides: [{}] } } as unknown as CheckResult
  expect(githubAnnotations(oneSlide)).toEqual([`::error ${aboutFirst}`])
})

it('has what the whole deck lacks at its first slide', () => {
  const ofDeck = resultWith({ slide: 0, message: 'no language', when: 'the whole deck' })
  const sources = [1, 9].map((line) => ({ file: resolve('slides.md'), line }))
  expect(githubAnnotations(ofDeck, sources)).toEqual([
    '::error file=slides.md,line=1,title=the whole deck%3A slide-overflow::no language%0Amove it',
  ])
})

it('has line breaks of any kind, and the separators of Windows, as GitHub reads them', () => {
  const broken = resultWith({ message: 'one\r\ntwo' })
  const sources = [1, 9].map((line) => ({ file: resolve('talk\\slides.md'), line }))
  expect(githubAnnotations(broken, sources)).toEqual([
    '::error file=talk/slides.md,line=9,title=slide 2%2C click 1%3A slide-overflow::one%0D%0Atwo%0Amove it',
  ])
})
