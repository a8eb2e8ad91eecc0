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

/** The chain of imports from a file back to itself; undefined = there is none. */
function findCycle(path: string, trail: string[] = []): string[] | undefined {
  if (trail.includes(path)) return trail[0] === path ? [...trail, path] : undefined
  for (const next of importsOf.get(path)!) {
    const found = findCycle(next, [...trail, path])
    if (found) return found
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
