/** Who cuts a typed text into tokens: a worker; where there is none, the page itself, if the text is short. */
import type { Hire } from '../../composables/live-run'
import { helper } from '../../composables/worker'
import { Cutter, type Cut, type Vocabulary } from './cutter'
import type { TokensWorker } from './tokens.worker'

export interface Hand {
  /** Signs of a text that it takes. */
  most: number
  /** Has GPT-2's vocabulary been taken in? */
  loaded: boolean
  load: (file: Uint8Array) => Promise<boolean>
  cut: (text: string, vocabulary: Vocabulary, merges: number) => Promise<Cut>
  stop: () => void
}

/** What the field takes; more does not help anybody understand. */
export const LONGEST_TEXT = 100_000
/** A few milliseconds of work, so that the page keeps its frames. */
const LONGEST_ON_PAGE = 2000

function inWorker(): Hand {
  const { ask, stop } = helper<TokensWorker>(
    () => new Worker(new URL('./tokens.worker.ts', import.meta.url), { type: 'module' }),
  )
  return {
    most: LONGEST_TEXT,
    loaded: false,
    load: (file) => ask((api) => api.load(file)),
    cut: (...wish) => ask((api) => api.cut(...wish)),
    stop,
  }
}

function onPage(): Hand {
  const cutter = new Cutter()
  return {
    most: LONGEST_ON_PAGE,
    loaded: false,
    load: async (file) => cutter.load(file),
    cut: async (...wish) => cutter.cut(...wish),
    stop: () => {},
  }
}

export const hands: readonly Hire<Hand>[] = [
  ['worker', inWorker],
  ['page', onPage],
]
