import { expect, it } from 'vitest'
import { LogPlaces } from './log-places'
import { PRESENTER_VIEW } from './navigation-steps'

const at = (slide: number) => ({ slide, rule: 'console-errors', message: 'loud' })
type Step = [slide: number, when: string, isEntry: boolean]

/** Whether a message of slide 2, which three passes enter, comes from slide 1. */
function isOfSlideBefore(...steps: Step[]): boolean {
  const places = new LogPlaces()
  for (const when of ['click 0', 'click 0, dark', 'click 0, with motion']) places.addEntry(2, when)
  for (const [slide, when, isEntry] of steps) places.add(at(slide), when, isEntry)
  return places.isOfSlideBefore(at(2))
}

it.each<[string, Step[]]>([
  ['in another pass', [[1, 'click 0, dark', false], [2, 'click 0', true]]], // prettier-ignore
  ['in the same pass', [[1, 'click 1', false], [2, 'click 0', true]]], // prettier-ignore
])('a message on entry in one pass is of the slide before, which has it %s', (_, steps) =>
  expect(isOfSlideBefore(...steps)).toBe(true),
)

it.each<[string, Step[]]>([
  ['is there in each pass', [[1, 'click 0', true], [2, 'click 0', true], [2, 'click 0, dark', true], [2, 'click 0, with motion', true]]], // prettier-ignore
  ['is there at a later step', [[1, 'click 0', false], [2, 'click 0', true], [2, 'click 1', false]]], // prettier-ignore
  ['is on the slide before in the presenter view alone', [[1, PRESENTER_VIEW, true], [2, 'click 0', true]]], // prettier-ignore
  ['is not on the slide before', [[2, 'click 0', true]]],
])('a message is of the slide itself if it %s', (_, steps) => expect(isOfSlideBefore(...steps)).toBe(false))
