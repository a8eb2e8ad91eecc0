import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validateRouteAliases, reservedPaths } from '../../setup/validate-route-aliases'
import { readRawSlides } from '../helpers/read-slides'
import { findSlideReferenceViolations } from './rules/slide-references'
import { findConventionViolations, slideConventions } from './rules/slides'

const slides = readRawSlides()
const problemsOf = (...aliases: unknown[]) =>
  validateRouteAliases(aliases.map((alias, i) => ({ alias, line: i + 1 }))).join()

describe('every slide', () => {
  it.each(slideConventions)('$requirement', (rule) => {
    expect(slides.length).toBeGreaterThan(0)
    expect(findConventionViolations(rule, slides)).toEqual([])
  })

  it('has a valid name that no other slide has', () => {
    expect(validateRouteAliases(slides.map(({ name: alias, line }) => ({ alias, line })))).toEqual([])
  })

  it('that data, links and tests refer to exists', () => {
    expect(findSlideReferenceViolations(slides)).toEqual([])
  })
})

it('a slide with a demo needs demo: in the talk and must not have it in the appendix', () => {
  const rule = slideConventions.find(({ requirement }) => requirement.includes('its demo runs live'))!
  const slideWith = (section: string, demo?: number) => ({
    ...slides.find((s) => s.name === 'optimizers')!,
    frontmatter: { section, ...(demo && { demo }) },
  })
  const violationsOf = (...parts: Parameters<typeof slideWith>) =>
    findConventionViolations(rule, [slideWith(...parts)]).join()
  expect(violationsOf('Exit')).toContain('it has a demo. Write in its frontmatter')
  expect(violationsOf('Appendix', 30)).toContain('it has demo:')
  expect([violationsOf('Exit', 30), violationsOf('Appendix')]).toEqual(['', ''])
})

describe('the name of a slide', () => {
  it('consists of lower-case words, is unique and is not the address of a page', () => {
    expect(problemsOf('cover', 'next-token', '2-roadmaps')).toContain('slides.md:3')
    expect(problemsOf('cover', 'next-token')).toBe('')
    expect(problemsOf(undefined)).toContain('slides.md:1: this slide has no name')
    for (const wrong of [7, '7', 'Cover', 'next token', 'a/b', '-a'])
      expect(problemsOf(wrong)).toContain(`is named “${wrong}”. Write lower-case words`)
    expect(problemsOf('cover', 'cover')).toContain(
      'slides.md:2: this slide is named “cover”, as a slide before',
    )
    for (const taken of ['diagram', 'handout', 'model', 'presenter', 'app'])
      expect(problemsOf(taken)).toContain('the address of a page')
  })

  it('cannot be a route of Slidev or of our own pages', () => {
    const routes = ['node_modules/@slidev/client/setup/routes.ts', 'setup/routes.ts']
    const paths = routes.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/path: '\/([a-z][\w-]*)/g)].map(([, path]) => path!),
    )
    expect(paths.length).toBeGreaterThan(8)
    for (const path of paths) expect(reservedPaths).toContain(path)
  })
})
