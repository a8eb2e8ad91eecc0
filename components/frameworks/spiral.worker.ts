import { expose } from 'comlink'
import { atOnce } from '../../composables/portions'
import { SpiralRun } from './spiral-run'

const run = new SpiralRun()
const api = { frame: (steps: number) => atOnce(run.frame(steps)) }
export type SpiralWorker = typeof api

expose(api)
