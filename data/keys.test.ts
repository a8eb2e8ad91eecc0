import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { keys } from './keys'

it('lists the keys of the README, word for word', () => {
  const rows = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| <kbd>'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, cell, does]) => ({ keys: [...cell.matchAll(/<kbd>(.*?)<\/kbd>/g)].map((m) => m[1]), does }))
  expect(rows).toEqual(keys)
})
