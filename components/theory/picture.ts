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

function spotsOf(
  place: (v: Numbers) => Point,
  vectors: readonly (readonly [string, Spot['is'], Numbers])[],
): Spot[] {
  const points = vectors.map(([, , vector]) => place(vector))
  const names = placeNames(
    points,
    vectors.map(([text]) => text),
  )
  return vectors.map(([text, is], i) => ({ text, is, at: points[i], name: names[i] }))
}

/** One word and others as directions: arrows of one length, of which is drawn what lies in the plane. */
function fan({ given: [{ word: first }], near }: Answer, among: Asked['among'], space: WordVectors): Picture {
  const direction = (word: string) => scale(space.get(word)!, 1 / norm(space.get(word)!))
  const found = near.map(({ word }) => word)
  // Of the words to compare some come later: the plane is that of all.
  const rows = [first, ...(among ? COMPARED : found)].map(direction)
  const onPlane = squeeze(rows, 'nought')
  const place = stretch([[0, 0], ...rows.map(onPlane)])
  const spots = spotsOf(
    (v) => place(onPlane(v)),
    [[first, 'given', direction(first)], ...found.map((word) => [word, 'found', direction(word)] as const)],
  )
  return { spots, nought: place([0, 0]), ways: [] }
}

/** The words of a sum and the one found, as places: the same way from place to place is the same change of meaning. */
function map({ given, sum, near }: Answer, space: WordVectors): Picture {
  const words = [...new Set(given.map(({ word }) => word))]
  const found = near.slice(0, 1).map(({ word }) => word)
  const rows = [...words, ...found].map((word) => space.get(word)!)
  const onPlane = squeeze(rows)
  const stretched = stretch([...rows, sum].map(onPlane))
  const place = (v: Numbers) => stretched(onPlane(v))
  const spots = spotsOf(place, [
    ...words.map((word) => [word, 'given', space.get(word)!] as const),
    ...found.map((word) => [word, 'found', space.get(word)!] as const),
    ['the sum', 'sum', sum],
  ])
  const signs = given.map(({ sign }) => sign).join()
  const [a, b, c] = given.map(({ word }) => place(space.get(word)!))
  return { spots, ways: signs === '1,-1,1' ? [[b, c], [a, place(sum)]] : [] } // prettier-ignore
}

/** What is drawn of a text that is known. */
export function pictureOf(asked: Asked, space: WordVectors): Picture {
  const found = answer(asked, space)
  const [only, more] = found.given
  return more || only.sign < 0 ? map(found, space) : fan(found, asked.among, space)
}
