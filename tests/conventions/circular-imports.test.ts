import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './rules/source-files'

const stackFiles = readSourceFiles(/^packages\/llm-stack\/.*\.ts$/).filter(
  ({ path }) => !path.includes('.test'),
)
const paths = new Set(stackFiles.map(({ path }) => path))

/** The files of llm-stack that each file imports or re-exports. */
const importsOf = new Map(
  stackFiles.map(({ path, text }) => {
    const specifiers = [...text.matchAll(/ from '(\.[^']*)'/g)].map(([, name]) =>
      posix.join(path, '..', name!),
    )
    return [path, specifiers.map((name) => (paths.has(`${name}.ts`) ? `${name}.ts` : `${name}/index.ts`))]
  }),
)

/** The chain of imports from a file back to itself; undefined = there is none. visited: files that lead to none. */
function findCycle(start: string, path = start, visited = new Set<string>()): string[] | undefined {
  for (const next of importsOf.get(path)!) {
    if (next === start) return [path, next]
    if (visited.has(next)) continue
    visited.add(next)
    const found = findCycle(start, next, visited)
    if (found) return [path, ...found]
  }
  return undefined
}

describe('the files of llm-stack', () => {
  it('have no circular imports', () => {
    expect(stackFiles.length).toBeGreaterThan(20)
    expect([...importsOf.values()].flat().every((path) => paths.has(path))).toBe(true)
    expect(stackFiles.flatMap(({ path }) => findCycle(path)?.join(' → ') ?? [])).toEqual([])
  })
})
