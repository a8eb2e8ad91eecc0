import { expose } from 'comlink'
import { runToCompletion } from '../../composables/time-slicing'
import { N } from './matrix-products'
import { timeMethod, type MatmulMethod, type RunSlices } from './timing'

const runSlices: RunSlices = async (slices) => {
  const start = performance.now()
  const result = runToCompletion(slices)
  return { ms: performance.now() - start, result }
}
const api = { time: (method: MatmulMethod) => timeMethod(method, runSlices, N) }
export type TimingWorker = typeof api

expose(api)
