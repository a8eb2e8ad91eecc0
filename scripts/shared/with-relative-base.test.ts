import { expect, it } from 'vitest'
import { withRelativeBase } from './with-relative-base'

it('adds a relative base', () =>
  expect(withRelativeBase(['--out', 'a'])).toEqual(['--base', './', '--out', 'a']))

it.each([[['--base', '/sub/']], [['--base=/sub/']]])('leaves %j as it is', (args) =>
  expect(withRelativeBase(args)).toEqual(args),
)
