import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exclusionsIn, notMutated } from './not-mutated'

/** The paths that a pattern names, each up to its first asterisk. */
const pathsOf = (pattern: string): string[] => {
  const [, before = '', names, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? []
  const paths = names ? names.split(',').map((name) => before + name + after) : [pattern]
  return paths.map((path) => path.replace(/\*.*/, ''))
}

it('leaves out files and folders that exist', () => {
  const paths = Object.keys(notMutated).flatMap(pathsOf)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

it('excludes what lies in the folder that is mutated', () => {
  expect(exclusionsIn('packages/slidev-gate')).toContain('!packages/slidev-gate/page/**')
  expect(
    exclusionsIn('packages/slidev-gate').every((pattern) => pattern.startsWith('!packages/slidev-gate/')),
  ).toBe(true)
  expect(exclusionsIn('data')).toEqual([])
})
