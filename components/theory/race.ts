/** Two walks down the ravine side by side: SGD and one that remembers. */
import { loss, START, walk, type Point, type Walk, type Way } from './ravine'

export type Rival = Exclude<Way, 'sgd'>

export interface Race {
  start: Point
  rival: Rival
  /** Steps shown of SGD and of its rival; more than there are = all. */
  taken: readonly [number, number]
}

/** More steps than any walk has. Not Infinity: what a window tells another must survive JSON. */
export const ALL = 1e6

/** Where each click finds the race: at the start, SGD there, both there. */
export const raceAt = (step: number): Race => ({
  start: START,
  rival: 'adam',
  taken: [step > 0 ? ALL : 0, step > 1 ? ALL : 0],
})

export const walksOf = ({ start, rival }: Pick<Race, 'start' | 'rival'>): [Walk, Walk] => [
  walk('sgd', start),
  walk(rival, start),
]

/** What is shown of each walk. */
export const progress = (walks: readonly Walk[], { taken }: Pick<Race, 'taken'>) =>
  walks.map(({ path, steps }, i) => {
    const count = Math.min(taken[i], steps)
    return {
      path: path.slice(0, count + 1),
      count,
      arrived: count === steps,
      /** The error here, as a share of the error at the first start. */
      left: loss(path[count]) / loss(START),
    }
  })
export type Progress = ReturnType<typeof progress>[number]

/** Both go on by so many steps; who has arrived waits. When both have, the race begins again. */
export function goOn(race: Race, walks: readonly Walk[], by: number): Race['taken'] {
  const [a, b] = walks.map(({ steps }, i) => Math.min(race.taken[i], steps))
  const over = a === walks[0].steps && b === walks[1].steps
  return over ? [by, by] : [a + by, b + by]
}

/** Another start: a walk that was shown is shown to its end from there, the other still waits. */
export const movedTo = (race: Race, start: Point): Pick<Race, 'start' | 'taken'> => ({
  start,
  taken: [race.taken[0] ? ALL : 0, race.taken[1] ? ALL : 0],
})
