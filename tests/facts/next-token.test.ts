import { expect, it } from 'vitest'
import { defaultSampling, nextTokenProbabilities } from '../../components/theory/next-token'
import { chancesRun } from '../../data/chances-run'
import { readRawSlides } from '../helpers/read-slides'

const notes = readRawSlides().find(({ name }) => name === 'next-token')!.notes

it('at the low temperature of the slide next-token, three favourites take nearly all', () => {
  expect(notes).toContain('three favourites take nearly all')
  const chances = nextTokenProbabilities(chancesRun.scores[0], { ...defaultSampling, temperature: 0.3 })
  expect(chances[0] + chances[1] + chances[2]).toBeGreaterThan(0.99)
})
