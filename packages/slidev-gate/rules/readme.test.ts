import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rules } from './index'

it('the README lists each rule with its description, in order, and no other rule', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const [, section] = readme.split('\n## Rules\n')
  const rows = [...section!.split('\n## ')[0]!.matchAll(/^\| `([a-z-]+)` +\| (.+?) +\|$/gm)]
  expect(rows.map(([, id, description]) => [id, description!.replaceAll('`', '')])).toEqual(
    rules.map(({ id, description }) => [id, description]),
  )
})
