import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validateRouteAliases, reservedPaths } from '../../setup/validate-route-aliases'
import { readRawSlides } from '../helpers/read-slides'
import { findReferenceViolations } from './rules/slide-references'
import { findConventionViolations, slideConventions } from './rules/slides'

const slides = readRawSlides()
const problemsOf = (...aliases: unknown[]) =>
  validateRouteAliases(aliases.map((alias, i) => ({ alias, line: i + 1 }))).join()

describe('every slide', () => {
  it.each(slideConventions)('$requirement', (rule) => {
    expect(slides.length).toBeGreaterThan(0)
    expect(findConventionViolations(rule, slides)).toEqual([])
  })

  it('has a name of its own', () => {
    expect(validateRouteAliases(slides.map(({ name: alias, line }) => ({ alias, line })))).toEqual([])
  })

  it('is called by a name there is, from data and links', () => {
    expect(findReferenceViolations(slides)).toEqual([])
  })
})

it('a demo says its slot in the talk, and none in the appendix', () => {
  const rule = slideConventions.find(({ requirement }) => requirement.includes('its demo is run live'))!
  const made = (section: string, demo?: number) => ({
    ...slides.find((s) => s.name === 'optimizers')!,
    frontmatter: { section, ...(demo && { demo }) },
  })
  const fault = (...of: Parameters<typeof made>) => findConventionViolations(rule, [made(...of)]).join()
  expect(fault('Exit')).toContain('it has a demo. Write in its frontmatter')
  expect(fault('Appendix', 30)).toContain('it has demo:')
  expect([fault('Exit', 30), fault('Appendix')]).toEqual(['', ''])
})

describe('a name', () => {
  it('is of lower-case words, its own, and nobody’s address', () => {
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

  it('cannot be any address of Slidev or of the pages beside the deck', () => {
    const routes = ['node_modules/@slidev/client/setup/routes.ts', 'setup/routes.ts']
    const paths = routes.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/path: '\/([a-z][\w-]*)/g)].map(([, path]) => path!),
    )
    expect(paths.length).toBeGreaterThan(8)
    for (const path of paths) expect(reservedPaths).toContain(path)
  })
})
