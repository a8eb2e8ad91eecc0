/** Times the three products, one after the other. */
import { gpuProduct } from './gpu-product'
import { difference, matrix, N, ours, plain } from './products'

export type Way = 'plain' | 'ours' | 'gpu'
export const WAYS: readonly Way[] = ['plain', 'ours', 'gpu']

export type Timing =
  | { ms: number; runs: number; software?: boolean }
  /** Not there, or there and wrong. */
  | { missing: 'not available' | 'wrong result' }

/** Runs of each, fewer where they would take longer than `LONG` ms in all, but never under 3. */
const RUNS = 7
const LONG = 2500
/** Float32 sums in another order differ by about this share. */
const TOLERANCE = 1e-4

/** Performs pieces of work, all at once or with pauses, and counts the milliseconds worked. */
export type Work = (work: Generator<unknown, Float32Array>) => Promise<{ ms: number; result: Float32Array }>

/** Once to warm up, then the best of a few: whatever else the machine does can only make a run longer. */
export async function repeat(once: () => Promise<number>): Promise<{ ms: number; runs: number }> {
  const times: number[] = []
  const first = await once()
  while (times.length < 3 || (times.length < RUNS && first * (times.length + 1) < LONG))
    times.push(await once())
  return { ms: Math.min(...times), runs: times.length }
}

const [a, b] = [matrix(N, 1), matrix(N, 2)] as Float32Array<ArrayBuffer>[]

/** rows: of ours at a time; all of them where nothing needs to pause. */
export async function time(way: Way, work: Work, rows?: number): Promise<Timing> {
  if (way === 'plain') return repeat(async () => (await work(plain(a, b, N))).ms)
  if (way === 'ours') return repeat(async () => (await work(ours(a, b, N, rows))).ms)
  const gpu = await gpuProduct(a, b, N).catch(() => undefined)
  if (!gpu) return { missing: 'not available' }
  try {
    const { result: right } = await work(ours(a, b, N, rows))
    if (difference(await gpu.run(), right) > TOLERANCE) return { missing: 'wrong result' }
    const timed = await repeat(async () => {
      const start = performance.now()
      await gpu.run()
      return performance.now() - start
    })
    return { ...timed, software: gpu.software }
  } catch {
    return { missing: 'not available' }
  } finally {
    gpu.stop()
  }
}
