/** Three walks down the ravine side by side, as they are told: SGD, momentum, Adam. */
import { loss, START, walk, WAYS, type Point, type Walk } from './ravine'

export interface Race {
  start: Point
  /** Steps shown of each walk; more than there are = all. */
  taken: readonly number[]
}

/** More steps than any walk has. Not Infinity: what a window tells another must survive JSON. */
export const ALL = 1e6

/** Where each click finds the race: one more has arrived. */
export const raceAt = (step: number): Race => ({
  start: START,
  taken: WAYS.map((_, i) => (i < step ? ALL : 0)),
})

export const walksOf = ({ start }: Pick<Race, 'start'>): Walk[] => WAYS.map((way) => walk(way, start))

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

/** All go on by so many steps; who has arrived waits. When all have, the race begins again. */
export function goOn(race: Race, walks: readonly Walk[], by: number): Race['taken'] {
  const now = walks.map(({ steps }, i) => Math.min(race.taken[i], steps))
  const over = walks.every(({ steps }, i) => now[i] === steps)
  return now.map((count) => (over ? 0 : count) + by)
}

/** Another start: a walk that was shown is shown to its end from there, the others still wait. */
export const movedTo = (race: Race, start: Point): Race => ({
  start,
  taken: race.taken.map((count) => (count ? ALL : 0)),
})
