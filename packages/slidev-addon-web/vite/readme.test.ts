import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { changeGroups } from '../changes'
import { readOptions } from '../options/read-options'
import { contentSecurityPolicy } from './content-security-policy'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const firstCells = [...readme.matchAll(/^\| `([\w.-]+)` /gm)].map(([, name]) => name)

it('the README lists every change, and no other', () =>
  expect(firstCells.filter((name) => changeGroups.some((group) => group.name === name))).toEqual(
    changeGroups.map(({ name }) => name),
  ))

it('the README lists every option, and no other', () => {
  const options = Object.entries(readOptions()).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value) && name !== 'csp'
      ? [name, ...Object.keys(value).map((inner) => `${name}.${inner}`)]
      : [name],
  )
  const listed = firstCells.filter((name) => !changeGroups.some((group) => group.name === name))
  expect(listed.toSorted()).toEqual(options.toSorted())
})

it('the README quotes the policy', () =>
  expect(readme.replace(/\s+/g, ' ')).toContain(contentSecurityPolicy()))
