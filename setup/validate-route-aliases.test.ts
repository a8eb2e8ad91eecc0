import { expect, it } from 'vitest'
import { validateRouteAliases, reservedPaths, reservedIds } from './validate-route-aliases'

const problemsOf = (...aliases: unknown[]) =>
  validateRouteAliases(aliases.map((alias, i) => ({ alias, line: 10 * (i + 1) })))

it('accepts distinct names in kebab case', () =>
  expect(problemsOf('cover', 'next-token', 'gpt2', 'next-token-2')).toEqual([]))
it.each([
  [undefined, 'has no name'],
  ['Next', 'is named “Next”. Write lower-case words'],
  ['7', 'is named “7”'],
  ['next_token', 'is named “next_token”'],
  ['a--b', 'is named “a--b”'],
])('rejects %s', (name, problem) =>
  expect(problemsOf(name).join()).toContain(`slides.md:10: this slide ${problem}`),
)
it.each([...reservedPaths, ...reservedIds])('rejects the reserved name %s', (name) =>
  expect(problemsOf(name)).toEqual([expect.stringContaining('is the address of a page or part of one')]),
)
it('reports the second slide of a name, with its line', () =>
  expect(problemsOf('tokens', 'cover', 'tokens')).toEqual([
    'slides.md:30: this slide is named “tokens”, as a slide before it is. Choose another routeAlias.',
  ]))
