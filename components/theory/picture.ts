/** Word vectors as a picture: what of them is drawn, and where. */
import type { WordVectors } from '../../composables/word-vectors'
import { norm, scale, type Numbers } from '../../stack/theory'
import type { Point } from '../kit'
import { placeNames, stretch } from './plane'
import { squeeze } from './squeeze'
import { answer, COMPARED, type Answer, type Asked } from './word-sums'

export interface Spot {
  text: string
  /** A word that was given, one found, or the place a sum comes to. */
  is: 'given' | 'found' | 'sum'
  at: Point
  name: Point
}
export interface Picture {
  spots: Spot[]
  /** Where all numbers are nought: the arrows of one word and its neighbours begin there. */
  nought?: Point
  /** Of a − b + c: the way from b to c, and the same way from a. */
  ways: [from: Point, to: Point][]
}

/** Each with the way from its point to its name. */
type Named = Omit<Spot, 'name'> & { beside: Point }
function withNames(spots: readonly Named[]): Spot[] {
  const names = placeNames(
    spots.map(({ at, beside }) => [at[0] + beside[0], at[1] + beside[1]]),
    spots.map(({ text }) => text),
  )
  return spots.map(({ text, is, at }, i) => ({ text, is, at, name: names[i] }))
}
const RIGHT: Point = [20, 0]
const BELOW: Point = [14, 20]
const ABOVE: Point = [14, -20]
/** Of the sum, which has a wider ring. */
const OVER: Point = [8, -27]
const UNDER: Point = [8, 27]

/** One word and others as directions: arrows of one length, of which is drawn what lies in the plane. */
function fan({ given: [{ word: first }], near }: Answer, among: Asked['among'], space: WordVectors): Picture {
  const direction = (word: string) => scale(space.get(word)!, 1 / norm(space.get(word)!))
  const found = near.map(({ word }) => word)
  // Of the words to compare some come later: the plane is that of all.
  const rows = [first, ...(among ? COMPARED : found)].map(direction)
  const onPlane = squeeze(rows, 'nought')
  const place = stretch([[0, 0], ...rows.map(onPlane)])
  const spots = [first, ...found].map((text, i): Named => {
    return { text, is: i ? 'found' : 'given', at: place(onPlane(direction(text))), beside: RIGHT }
  })
  return { spots: withNames(spots), nought: place([0, 0]), ways: [] }
}

/** The words of a sum and the one found, as places: the same way from place to place is the same change of meaning. */
function map({ given, sum, near }: Answer, space: WordVectors): Picture {
  const words = [...new Set(given.map(({ word }) => word))]
  const [best] = near.map(({ word }) => word)
  const rows = [...words, ...(best ? [best] : [])].map((word) => space.get(word)!)
  const onPlane = squeeze(rows)
  const stretched = stretch([...rows, sum].map(onPlane))
  const place = (v: Numbers) => stretched(onPlane(v))
  const at = (word: string) => place(space.get(word)!)
  const end = place(sum)

  const [a, b, c] = given.map(({ word }) => word)
  const isWay = given.map(({ sign }) => sign).join() === '1,-1,1'
  const ways: Picture['ways'] = isWay ? [[at(b), at(c)], [at(a), end]] : [] // prettier-ignore
  // A name stands where no way goes out or comes in.
  const up = isWay && at(c)[1] < at(b)[1]
  const [start, finish] = up ? [BELOW, ABOVE] : [ABOVE, BELOW]
  const besides = (word: string) => (!isWay ? RIGHT : word === c ? finish : start)
  const spots: Named[] = words.map((text) => ({ text, is: 'given', at: at(text), beside: besides(text) }))
  if (best) spots.push({ text: best, is: 'found', at: at(best), beside: RIGHT })
  spots.push({ text: 'the sum', is: 'sum', at: end, beside: up ? OVER : UNDER })
  return { spots: withNames(spots), ways }
}

/** What is drawn of a text that is known. */
export function pictureOf(asked: Asked, space: WordVectors, found = answer(asked, space)): Picture {
  const [only, more] = found.given
  return more || only.sign < 0 ? map(found, space) : fan(found, asked.among, space)
}
