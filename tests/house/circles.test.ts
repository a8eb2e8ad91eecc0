import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sources } from './rules/files'

const code = sources(/^stack\/.*\.ts$/).filter(({ path }) => !path.includes('.test'))
const paths = new Set(code.map(({ path }) => path))

/** Files of stack/ that a file imports or exports from. */
const importsOf = new Map(
  code.map(({ path, text }) => {
    const wanted = [...text.matchAll(/ from '(\.[^']*)'/g)].map(([, name]) => posix.join(path, '..', name!))
    return [path, wanted.map((name) => (paths.has(`${name}.ts`) ? `${name}.ts` : `${name}/index.ts`))]
  }),
)

/** The way from a file back to itself, if there is one. */
function circle(path: string, way: string[] = []): string[] | undefined {
  if (way.includes(path)) return way[0] === path ? [...way, path] : undefined
  for (const next of importsOf.get(path)!) {
    const found = circle(next, [...way, path])
    if (found) return found
  }
  return undefined
}

describe('files of stack/', () => {
  it('can be read one after another: none imports itself by a detour', () => {
    expect(code.length).toBeGreaterThan(20)
    expect([...importsOf.values()].flat().every((path) => paths.has(path))).toBe(true)
    expect(code.flatMap(({ path }) => circle(path)?.join(' → ') ?? [])).toEqual([])
  })
})
