import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import type { Cause } from '../causes'
import type { CheckResult } from '../check'
import type { Finding } from '../rule-runner'
import { githubAnnotations } from './github'

const finding = { slide: 2, message: 'text, 100% off\nthe sheet' } as Finding
const cause: Cause = {
  ...{ rule: 'slide-overflow', grade: 'broken', message: 'text off', fixHint: 'move it' },
  findings: [finding],
}
/** A deck of two slides with one cause. */
const resultWith = (more: Partial<Cause>) =>
  ({ deck: { slides: [{}, {}] }, causes: [{ ...cause, ...more }] }) as unknown as CheckResult
const result = resultWith({})
const about = 'title=slide-overflow%3A slide 2::move it%0Atext, 100%25 off%0Athe sheet'
const sourcesIn = (file: string) => [1, 9].map((line) => ({ file: resolve(file), line }))

it('has the file and line of the slide', () => {
  expect(githubAnnotations(result, sourcesIn('talk/slides.md'))).toEqual([
    `::error file=talk/slides.md,line=9,${about}`,
  ])
})

it('has no location if the sources are unknown or do not match the slides', () => {
  const onFirst = resultWith({ findings: [{ ...finding, slide: 1 }] })
  const aboutFirst = about.replace('slide 2', 'slide 1')
  expect(githubAnnotations(result)).toEqual([`::error ${about}`])
  expect(githubAnnotations(onFirst, sourcesIn('slides.md').slice(1))).toEqual([`::error ${aboutFirst}`])
  const oneSlide = { ...onFirst, deck: { slides: [{}] } } as unknown as CheckResult
  expect(githubAnnotations(oneSlide)).toEqual([`::error ${aboutFirst}`])
})

it('has what the whole deck lacks at its first slide', () => {
  const ofDeck = resultWith({ findings: [{ ...finding, slide: 0, message: 'no language' }] })
  expect(githubAnnotations(ofDeck, sourcesIn('slides.md'))).toEqual([
    '::error file=slides.md,line=1,title=slide-overflow%3A the whole deck::move it%0Ano language',
  ])
})

it('is one for all places of a cause, with what they have in common', () => {
  const several = resultWith({ findings: [1, 1, 2].map((slide) => ({ ...finding, slide })) })
  expect(githubAnnotations(several, sourcesIn('slides.md'))).toEqual([
    '::error file=slides.md,line=1,title=slide-overflow%3A 3 places on slides 1–2::move it%0Atext off',
  ])
})

it.each([
  ['broken', 'error'],
  ['hard-to-read', 'warning'],
  ['advice', 'notice'],
] as const)('of the grade %s is of the level %s', (grade, level) =>
  expect(githubAnnotations(resultWith({ grade }))[0]).toMatch(new RegExp(`^::${level} `)),
)

it('has line breaks of any kind, and the separators of Windows, as GitHub reads them', () => {
  const broken = resultWith({ findings: [{ ...finding, message: 'one\r\ntwo' }] })
  expect(githubAnnotations(broken, sourcesIn('talk\\slides.md'))).toEqual([
    '::error file=talk/slides.md,line=9,title=slide-overflow%3A slide 2::move it%0Aone%0D%0Atwo',
  ])
})
