import { expect, it } from 'vitest'
import { LogPlaces } from './log-places'
import { PRESENTER_VIEW } from './navigation-steps'

const at = (slide: number) => ({ slide, rule: 'console-errors', message: 'loud' })
type Step = [slide: number, when: string, isEntry: boolean]

function placesOf(...steps: Step[]): LogPlaces {
  const places = new LogPlaces()
  for (const [slide, when, isEntry] of steps) places.add(at(slide), when, isEntry)
  return places
}
const isOfSlideBefore = (...steps: Step[]) => {
  const occurrences = steps.filter(([slide]) => slide === 2).map(([, when]) => when)
  return placesOf(...steps).isOfSlideBefore(at(2), occurrences)
}

it.each<[string, Step[]]>([
  ['in another pass', [[1, 'click 0, dark', false], [2, 'click 0', true]]], // prettier-ignore
  ['in a pass with motion', [[1, 'click 2, with motion', false], [2, 'click 0', true]]], // prettier-ignore
])('a message on entry is of the slide before, which has it %s', (_, steps) =>
  expect(isOfSlideBefore(...steps)).toBe(true),
)

it.each<[string, Step[]]>([
  ['in the same pass', [[1, 'click 0', false], [2, 'click 0', true]]], // prettier-ignore
  ['in the presenter view alone', [[1, PRESENTER_VIEW, true], [2, 'click 0', true]]], // prettier-ignore
  ['nowhere', [[2, 'click 0', true]]],
])('a message on entry is of the slide itself, if the slide before has it %s', (_, steps) =>
  expect(isOfSlideBefore(...steps)).toBe(false),
)

it('a message at a later step is of the slide itself', () =>
  expect(isOfSlideBefore([1, 'click 0, dark', false], [2, 'click 0', true], [2, 'click 1', false])).toBe(
    false,
  ))
