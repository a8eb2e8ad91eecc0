import { expect, it } from 'vitest'
import { shopRun } from '../../data/shop-run'
import { printedInput } from './card-search'
import { drawerRows, maxScores } from './drawer-rows'

const { found } = shopRun

it('marks the picked cards and gives each card its two scores', () => {
  const rows = drawerRows(printedInput, found, [3, 5])
  expect(rows.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5])
  expect(rows.filter(({ picked }) => picked).map(({ index }) => index)).toEqual([3, 5])
  expect(rows[3].scores).toEqual([found.words[3], found.meanings![3]])
})

it('has no score by meaning where the search was by words alone', () =>
  expect(drawerRows(printedInput, { ...found, meanings: undefined }, [])[3].scores).toEqual([
    found.words[3],
    undefined,
  ]))

it('shows edited texts', () => {
  const input = { ...printedInput, rewritten: { 2: 'New text' } }
  expect(drawerRows(input, found, [])[2].text).toBe('New text')
})

it('fills a bar at the best score by words and at a cosine of 1', () =>
  expect(maxScores(found)).toEqual([Math.max(...found.words), 1]))
