import { expect, it } from 'vitest'
import { sources } from './sources'

it('each source is listed once', () => {
  const ids = sources.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
})
