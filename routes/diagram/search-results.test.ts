import { describe, expect, it } from 'vitest'
import { searchDiagram, type SearchMatch } from './search'
import { searchResults, stateOfMatch } from './search-results'
import { initialState, toggleTour } from './state'

const numberOf = (slide: string) => (slide === 'one-step' ? 19 : undefined)
const matchOf = (text: string, kind: SearchMatch['kind']) => searchDiagram(text).find((m) => m.kind === kind)!
const resultOf = (text: string, kind: SearchMatch['kind'], state = initialState) =>
  searchResults([matchOf(text, kind)], state, numberOf)[0]

describe('searchResults', () => {
  it('shows a room with its floor', () =>
    expect(resultOf('alignment', 'room')).toMatchObject({
      key: 'room alignment',
      floors: [3],
      name: 'Alignment',
      location: 'room',
      to: { floor: 'models', room: 'alignment' },
    }))
  it('shows a word with its meaning in the room that explains it', () =>
    expect(resultOf('temperature', 'word')).toMatchObject({
      floors: [1],
      name: 'Temperature',
      location: 'word, in Probability',
      to: { floor: 'theory', room: 'probability' },
    }))
  it('leads from a word without a room to its slide', () =>
    expect(resultOf('logit', 'word')).toMatchObject({
      floors: [],
      location: 'word, on slide 19',
      to: '/one-step',
    }))
  it('leaves out a word without a room whose slide is hidden', () =>
    expect(searchResults([matchOf('logit', 'word')], initialState, () => undefined)).toEqual([]))
  it('shows a name with all its floors, and opens the first', () =>
    expect(resultOf('claude', 'name')).toMatchObject({
      floors: [4, 3],
      location: 'floors 4 and 3',
      to: { floor: 'applications', name: 'claude' },
    }))
  it('leaves the tour and ends the search', () => {
    const state = { ...toggleTour(initialState, 'build'), q: 'alignment' }
    expect(resultOf('alignment', 'room', state)?.to).toMatchObject({
      q: undefined,
      tourId: undefined,
      step: 0,
    })
  })
  it('gives each result a key of its own', () => {
    const keys = searchResults(searchDiagram('token'), initialState, numberOf).map((r) => r.key)
    expect(keys.length).toBeGreaterThan(3)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('stateOfMatch', () => {
  it.each(['alignment', 'temperature', 'claude'])('goes where the first result for “%s” leads', (text) => {
    const [first] = searchDiagram(text)
    expect(stateOfMatch(first!, initialState)).toEqual(searchResults([first!], initialState, numberOf)[0]!.to)
  })
  it('is undefined for a word without a room', () =>
    expect(stateOfMatch(matchOf('logit', 'word'), initialState)).toBeUndefined())
})
