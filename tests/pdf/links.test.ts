import { expect, it } from 'vitest'
import { validateLinks } from './links'

const links = [
  { page: 1, to: 3 },
  { page: 1, to: 4 },
  { page: 2, url: 'https://example.org' },
]

it('reports a link that is missing, has another target, or stands for two', () => {
  expect(validateLinks(links, [{ what: 'a', from: 1, to: 3 }])).toEqual([])
  expect(validateLinks(links, [{ what: 'a', from: 2, to: 3 }])).toEqual([
    'a: no link on page 2 leads to page 3',
  ])
  expect(validateLinks(links, [{ what: 'a', from: 1, to: 5 }])).toHaveLength(1)
  const twice = ['a', 'b'].map((what) => ({ what, from: 1, to: 4 }))
  expect(validateLinks(links, twice)).toEqual(['b: no link on page 1 leads to page 4'])
})

it('accepts a link to any page of a range', () => {
  expect(validateLinks(links, [{ what: 'a', from: 1, to: [2, 3] }])).toEqual([])
  expect(validateLinks(links, [{ what: 'a', from: 1, to: [5, 6] }])).toEqual([
    'a: no link on page 1 leads to pages 5 to 6',
  ])
})

it('reports a link without a target', () =>
  expect(validateLinks([{ page: 7 }], [])).toEqual(['a link on page 7 leads nowhere']))
