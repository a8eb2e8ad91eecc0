import { expect, it } from 'vitest'
import { symptoms } from './symptoms'

it('has one symptom for each floor, from the top down', () =>
  expect(symptoms.map(({ floor }) => floor)).toEqual([4, 3, 2, 1]))
