import { expect, it } from 'vitest'
import type { Finding } from '../rule-runner'
import { causePlaces } from './cause-places'

const placesOn = (...slides: number[]) =>
  causePlaces({ findings: slides.map((slide) => ({ slide }) as Finding) })

it.each([
  [[2], 'slide 2'],
  [[0], 'the whole deck'],
  [[2, 2], '2 places on slide 2'],
  [[3, 5, 6, 7, 9], '5 places on slides 3, 5–7, 9'],
  [[10, 9, 2], '3 places on slides 2, 9–10'],
  [[0, 4], '2 places on the whole deck and slide 4'],
])('tells the places on slides %j', (slides, places) => expect(placesOn(...slides)).toBe(places))
