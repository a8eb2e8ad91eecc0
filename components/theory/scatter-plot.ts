/** Word vectors as a picture: what of them is drawn, and where. */
import type { WordVectors } from '../../composables/word-vectors'
import { norm, scale, type Numbers } from '../../stack/theory'
import type { PointTuple } from '../kit'
import { separateLabels, fitToPlot } from './plot-layout'
import { projectPCA } from './pca'
import { answerQuery, COMPARED_WORDS, type QueryResult, type WordQuery } from './word-sums'

export interface PlotMark {
  text: string
  /** A word that was given, one found, or the place a sum comes to. */
  kind: 'given' | 'found' | 'sum'
  at: PointTuple
  name: PointTuple
}
export interface ScatterPlot {
  marks: PlotMark[]
  /** Where all numbers are nought: the arrows of one word and its neighbours begin there. */
  origin?: PointTuple
  /** Of a − b + c: the way from b to c, and the same way from a. */
  arrows: [from: PointTuple, to: PointTuple][]
}

/** Each with the way from its point to its name. */
type UnplacedMark = Omit<PlotMark, 'name'> & { beside: PointTuple }
function placeLabels(spots: readonly UnplacedMark[]): PlotMark[] {
  const names = separateLabels(
    spots.map(({ at, beside }) => [at[0] + beside[0], at[1] + beside[1]]),
    spots.map(({ text }) => text),
  )
  return spots.map(({ text, kind, at }, i) => ({ text, kind, at, name: names[i] }))
}
const RIGHT: PointTuple = [20, 0]
const BELOW: PointTuple = [14, 20]
const ABOVE: PointTuple = [14, -20]
/** Of the sum, which has a wider ring. */
const OVER: PointTuple = [8, -27]
const UNDER: PointTuple = [8, 27]

/** One word and others as directions: arrows of one length, of which is drawn what lies in the plane. */
function plotDirections(
  { terms: [{ word: first }], similar: near }: QueryResult,
  among: WordQuery['candidates'],
  space: WordVectors,
): ScatterPlot {
  const direction = (word: string) => scale(space.get(word)!, 1 / norm(space.get(word)!))
  const found = near.map(({ word }) => word)
  // Of the words to compare some come later: the plane is that of all.
  const rows = [first, ...(among ? COMPARED_WORDS : found)].map(direction)
  const project = projectPCA(rows, 'nought')
  const toCanvas = fitToPlot([[0, 0], ...rows.map(project)])
  const spots = [first, ...found].map((text, i): UnplacedMark => {
    return { text, kind: i ? 'found' : 'given', at: toCanvas(project(direction(text))), beside: RIGHT }
  })
  return { marks: placeLabels(spots), origin: toCanvas([0, 0]), arrows: [] }
}

/** The words of a sum and the one found, as places: the same way from place to place is the same change of meaning. */
function plotSum({ terms: given, sum, similar: near }: QueryResult, space: WordVectors): ScatterPlot {
  const words = [...new Set(given.map(({ word }) => word))]
  const [best] = near.map(({ word }) => word)
  const rows = [...words, ...(best ? [best] : [])].map((word) => space.get(word)!)
  const project = projectPCA(rows)
  const toCanvas = fitToPlot([...rows, sum].map(project))
  const place = (v: Numbers) => toCanvas(project(v))
  const at = (word: string) => place(space.get(word)!)
  const end = place(sum)

  const [a, b, c] = given.map(({ word }) => word)
  const isAnalogy = given.map(({ sign }) => sign).join() === '1,-1,1'
  const arrows: ScatterPlot['arrows'] = isAnalogy ? [[at(b), at(c)], [at(a), end]] : [] // prettier-ignore
  // A name stands where no way goes out or comes in.
  const up = isAnalogy && at(c)[1] < at(b)[1]
  const [start, finish] = up ? [BELOW, ABOVE] : [ABOVE, BELOW]
  const labelOffset = (word: string) => (!isAnalogy ? RIGHT : word === c ? finish : start)
  const spots: UnplacedMark[] = words.map((text) => ({
    text,
    kind: 'given',
    at: at(text),
    beside: labelOffset(text),
  }))
  if (best) spots.push({ text: best, kind: 'found', at: at(best), beside: RIGHT })
  spots.push({ text: 'the sum', kind: 'sum', at: end, beside: up ? OVER : UNDER })
  return { marks: placeLabels(spots), arrows }
}

/** What is drawn of a text that is known. */
export function buildScatterPlot(
  asked: WordQuery,
  space: WordVectors,
  found = answerQuery(asked, space),
): ScatterPlot {
  const [only, more] = found.terms
  return more || only.sign < 0 ? plotSum(found, space) : plotDirections(found, asked.candidates, space)
}
