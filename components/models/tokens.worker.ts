import { expose } from 'comlink'
import { Cutter } from './cutter'

const cutter = new Cutter()
export type TokensWorker = typeof cutter

expose(cutter)
