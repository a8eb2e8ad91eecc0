/** The plot of a word query: its words on a plane, with labels and arrows, px of the slide. */
import type { WordVectors } from '../../composables/word-vectors'
import { norm, scale, type Numbers } from 'llm-stack/theory'
import type { PointTuple } from '../kit'
import { separateLabels, fitToPlot } from './plot-layout'
import { projectPCA } from './pca'
import { answerQuery, COMPARED_WORDS, type QueryResult, type WordQuery } from './word-sums'

/** A word, or the sum of words, on the plane. */
export interface PlotMark {
  text: string
  /** A word of the query, a word found, or the sum. */
  kind: 'given' | 'found' | 'sum'
  at: PointTuple
  /** Left end of the label. */
  label: PointTuple
}
export interface ScatterPlot {
  marks: PlotMark[]
  /** The zero vector, from which arrows lead to one word and its neighbours; absent for a sum. */
  origin?: PointTuple
  /** Of an analogy a − b + c: from b to c, and the same difference from a to the sum. */
  arrows: [from: PointTuple, to: PointTuple][]
}

/** A mark with the offset of its label. */
type UnplacedMark = Omit<PlotMark, 'label'> & { offset: PointTuple }
function placeLabels(marks: readonly UnplacedMark[]): PlotMark[] {
  const labels = separateLabels(
    marks.map(({ at, offset }) => [at[0] + offset[0], at[1] + offset[1]]),
    marks.map(({ text }) => text),
  )
  return marks.map(({ text, kind, at }, i) => ({ text, kind, at, label: labels[i] }))
}
/** Offsets of labels from their marks. */
const RIGHT: PointTuple = [20, 0]
const BELOW: PointTuple = [14, 20]
const ABOVE: PointTuple = [14, -20]
/** Farther, for the wider ring of the sum. */
const SUM_ABOVE: PointTuple = [8, -27]
const SUM_BELOW: PointTuple = [8, 27]

/** One word and its neighbours as directions: unit vectors, projected onto a plane through the origin. */
function plotDirections(
  { terms: [{ word: first }], similar }: QueryResult,
  candidates: WordQuery['candidates'],
  space: WordVectors,
): ScatterPlot {
  const direction = (word: string) => scale(space.get(word)!, 1 / norm(space.get(word)!))
  const found = similar.map(({ word }) => word)
  // Some compared words appear at a later click: the plane of all of them keeps the others in place.
  const rows = [first, ...(candidates ? COMPARED_WORDS : found)].map(direction)
  const project = projectPCA(rows, 'none')
  const toCanvas = fitToPlot([[0, 0], ...rows.map(project)])
  const marks = [first, ...found].map((text, i): UnplacedMark => {
    return { text, kind: i ? 'found' : 'given', at: toCanvas(project(direction(text))), offset: RIGHT }
  })
  return { marks: placeLabels(marks), origin: toCanvas([0, 0]), arrows: [] }
}

/** The words of a sum and the nearest word found, as points: parallel differences are the same change of meaning. */
function plotSum({ terms, sum, similar }: QueryResult, space: WordVectors): ScatterPlot {
  const words = [...new Set(terms.map(({ word }) => word))]
  const [best] = similar.map(({ word }) => word)
  const rows = [...words, ...(best ? [best] : [])].map((word) => space.get(word)!)
  const project = projectPCA(rows)
  const toCanvas = fitToPlot([...rows, sum].map(project))
  const place = (v: Numbers) => toCanvas(project(v))
  const at = (word: string) => place(space.get(word)!)
  const end = place(sum)

  const [a, b, c] = terms.map(({ word }) => word)
  const isAnalogy = terms.map(({ sign }) => sign).join() === '1,-1,1'
  const arrows: ScatterPlot['arrows'] = isAnalogy ? [[at(b), at(c)], [at(a), end]] : [] // prettier-ignore
  // Labels go on the side where no arrow begins or ends.
  const up = isAnalogy && at(c)[1] < at(b)[1]
  const [atTail, atHead] = up ? [BELOW, ABOVE] : [ABOVE, BELOW]
  const labelOffset = (word: string) => (!isAnalogy ? RIGHT : word === c ? atHead : atTail)
  const marks: UnplacedMark[] = words.map((text) => ({
    text,
    kind: 'given',
    at: at(text),
    offset: labelOffset(text),
  }))
  if (best) marks.push({ text: best, kind: 'found', at: at(best), offset: RIGHT })
  marks.push({ text: 'the sum', kind: 'sum', at: end, offset: up ? SUM_ABOVE : SUM_BELOW })
  return { marks: placeLabels(marks), arrows }
}

/** The plot of a query whose words are all known. */
export function buildScatterPlot(
  query: WordQuery,
  space: WordVectors,
  result = answerQuery(query, space),
): ScatterPlot {
  const [first, second] = result.terms
  return second || first.sign < 0 ? plotSum(result, space) : plotDirections(result, query.candidates, space)
}
