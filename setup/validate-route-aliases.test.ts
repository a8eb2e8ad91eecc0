import { expect, it } from 'vitest'
import { validateRouteAliases, reservedPaths, reservedIds } from './validate-route-aliases'

const problemsOf = (...aliases: unknown[]) =>
  validateRouteAliases(aliases.map((alias, i) => ({ alias, line: 10 * (i + 1) })))

it('names of lower-case words, each once, are sound', () =>
  expect(problemsOf('cover', 'next-token', 'gpt2', 'next-token-2')).toEqual([]))
it.each([
  [undefined, 'has no name'],
  ['Next', 'is named “Next”. A name is of lower-case words'],
  ['7', 'is named “7”'],
  ['next_token', 'is named “next_token”'],
  ['a--b', 'is named “a--b”'],
])('%s', (name, says) => expect(problemsOf(name).join()).toContain(`slides.md:10: this slide ${says}`))
it.each([...reservedPaths, ...reservedIds])('%s is taken', (name) =>
  expect(problemsOf(name)).toEqual([expect.stringContaining('is the address of a page or part of one')]),
)
it('the second of a name is told, with its line', () =>
  expect(problemsOf('tokens', 'cover', 'tokens')).toEqual([
    'slides.md:30: this slide is named “tokens”, as a slide before it is. Choose another routeAlias.',
  ]))
