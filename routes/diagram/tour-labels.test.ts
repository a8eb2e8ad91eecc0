import { describe, expect, it } from 'vitest'
import { hasStopList, nextLabel, stripText } from './tour-labels'
import { findTour, tours } from './tours'

const tourById = (id: string) => findTour(id)!

describe('hasStopList', () => {
  it('is true for the message and the roadmaps alone', () =>
    expect(tours.filter(hasStopList).map((tour) => tour.id)).toEqual(['product', 'research', 'message']))
})

describe('stripText', () => {
  it('keeps a path’s advice at every stop', () => {
    const path = tourById('build')
    expect([0, 1, 3].map((step) => stripText(path, step))).toEqual([path.advice, path.advice, path.advice])
  })
  it('gives the advice of other tours before the first stop, and then the text of the stop', () => {
    const roadmap = tourById('product')
    expect(stripText(roadmap, 0)).toBe(roadmap.advice)
    expect(stripText(roadmap, 2)).toBe('Build small AI apps')
  })
})

describe('nextLabel', () => {
  it('starts a tour, goes on, and starts again after the last stop', () =>
    expect([0, 1, 3].map((step) => nextLabel(tourById('understand'), step))).toEqual([
      'Start: 1 Theory',
      'Next: 2 Frameworks',
      'Start again',
    ]))
  it('counts the message in steps', () => expect(nextLabel(tourById('message'), 4)).toBe('Next step'))
  it('leads from one answer of a question to the other', () =>
    expect([0, 1].map((step) => nextLabel(tourById('start'), step))).toEqual([
      'See: Applications',
      'Also on: Theory',
    ]))
})
