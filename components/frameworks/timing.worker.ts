import { expose } from 'comlink'
import { runToCompletion } from '../../composables/time-slicing'
import { N } from './matrix-products'
import { timeMethod, type MatmulMethod, type RunSlices } from './timing'

const runSlices: RunSlices = async (pieces) => {
  const start = performance.now()
  const result = runToCompletion(pieces)
  return { ms: performance.now() - start, result }
}
const api = { time: (way: MatmulMethod) => timeMethod(way, runSlices, N) }
export type TimingWorker = typeof api

expose(api)
