import { expose } from 'comlink'
import { atOnce } from '../../composables/portions'
import { N } from './products'
import { time, type Way, type Work } from './timing'

const work: Work = async (pieces) => {
  const start = performance.now()
  const result = atOnce(pieces)
  return { ms: performance.now() - start, result }
}
const api = { time: (way: Way) => time(way, work, N) }
export type TimingWorker = typeof api

expose(api)
