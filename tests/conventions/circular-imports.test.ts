import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'

const stackFiles = readSourceFiles(/^stack\/.*\.ts$/).filter(({ path }) => !path.includes('.test'))
const paths = new Set(stackFiles.map(({ path }) => path))

/** Files of stack/ that a file imports or exports from. */
const importsOf = new Map(
  stackFiles.map(({ path, text }) => {
    const wanted = [...text.matchAll(/ from '(\.[^']*)'/g)].map(([, name]) => posix.join(path, '..', name!))
    return [path, wanted.map((name) => (paths.has(`${name}.ts`) ? `${name}.ts` : `${name}/index.ts`))]
  }),
)

/** The way from a file back to itself, if there is one. */
function findCycle(path: string, trail: string[] = []): string[] | undefined {
  if (trail.includes(path)) return trail[0] === path ? [...trail, path] : undefined
  for (const next of importsOf.get(path)!) {
    const found = findCycle(next, [...trail, path])
    if (found) return found
  }
  return undefined
}

describe('files of stack/', () => {
  it('can be read one after another: none imports itself by a detour', () => {
    expect(stackFiles.length).toBeGreaterThan(20)
    expect([...importsOf.values()].flat().every((path) => paths.has(path))).toBe(true)
    expect(stackFiles.flatMap(({ path }) => findCycle(path)?.join(' → ') ?? [])).toEqual([])
  })
})
