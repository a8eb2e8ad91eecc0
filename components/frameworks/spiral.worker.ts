import { expose } from 'comlink'
import { runToCompletion } from '../../composables/time-slicing'
import { SpiralRun } from './spiral-run'

const run = new SpiralRun()
const api = { frame: (steps: number) => runToCompletion(run.frame(steps)) }
export type SpiralWorker = typeof api

expose(api)
