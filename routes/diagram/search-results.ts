/** Matches of the search as rows to show, and as states to go to. Pure. */
import { describeFloors } from '../../data/well-known'
import type { SearchMatch } from './search'
import { enterRoom, pointAtName, withoutTour, type DiagramState } from './state'

export interface SearchResult {
  /** Unique among the results. */
  key: string
  /** Floors whose chips the row shows; none = it is on no floor. */
  floors: readonly number[]
  name: string
  description: string
  /** Kind and place: “room”, “word, in Tokens”, “floor 3”. */
  location: string
  /** A state of the diagram, or a slide's address. */
  to: DiagramState | string
}

/** The state that a match leads to from `state`; undefined = it has no place in the diagram. */
export function stateOfMatch(match: SearchMatch, state: DiagramState): DiagramState | undefined {
  if (match.kind === 'name') return pointAtName(match.name)
  return match.room && enterRoom(withoutTour(state), match.room.id)
}

/**
 * A row for each match. A word without a room leads to its slide, and is left out where that slide is hidden.
 * `numberOf`: a slide's number by its name; undefined = hidden.
 */
export function searchResults(
  matches: readonly SearchMatch[],
  state: DiagramState,
  numberOf: (slide: string) => number | undefined,
): SearchResult[] {
  return matches.flatMap((match): SearchResult[] => {
    if (match.kind === 'name') {
      const { name, description, floors } = match.name
      const to = pointAtName(match.name)
      return [{ key: `name ${name}`, floors, name, description, location: describeFloors(match.name), to }]
    }
    if (match.kind === 'room') {
      const { id, floor, name, description } = match.room
      const to = enterRoom(withoutTour(state), id)
      return [{ key: `room ${id}`, floors: [floor], name, description, location: 'room', to }]
    }
    const { term, meaning, slide } = match.word
    const word = { key: `word ${term}`, name: term, description: meaning }
    if (match.room) {
      const { id, floor, name } = match.room
      const to = enterRoom(withoutTour(state), id)
      return [{ ...word, floors: [floor], location: `word, in ${name}`, to }]
    }
    const number = numberOf(slide)
    return number ? [{ ...word, floors: [], location: `word, on slide ${number}`, to: `/${slide}` }] : []
  })
}
