/** Times the three products, one after the other. */
import { createGpuProduct } from './gpu-product'
import { relativeError, randomMatrix, N, libraryMatmul, naiveMatmul } from './matrix-products'

export type MatmulMethod = 'plain' | 'ours' | 'gpu'
export const MATMUL_METHODS: readonly MatmulMethod[] = ['plain', 'ours', 'gpu']

export type Timing =
  | { ms: number; runs: number; software?: boolean }
  /** Not there, or there and wrong. */
  | { missing: 'not available' | 'wrong result' }

/** Runs of each, fewer where they would take longer than `LONG` ms in all, but never under 3. */
const MAX_RUNS = 7
const TIME_BUDGET_MS = 2500
/** Float32 sums in another order differ by about this share. */
const TOLERANCE = 1e-4

/** Performs pieces of work, all at once or with pauses, and counts the milliseconds worked. */
export type RunSlices = (
  slices: Generator<unknown, Float32Array>,
) => Promise<{ ms: number; result: Float32Array }>

/** Once to warm up, then the best of a few: whatever else the machine does can only make a run longer. */
export async function bestOfRuns(runOnce: () => Promise<number>): Promise<{ ms: number; runs: number }> {
  const times: number[] = []
  const first = await runOnce()
  while (times.length < 3 || (times.length < MAX_RUNS && first * (times.length + 1) < TIME_BUDGET_MS))
    times.push(await runOnce())
  return { ms: Math.min(...times), runs: times.length }
}

const [a, b] = [randomMatrix(N, 1), randomMatrix(N, 2)] as Float32Array<ArrayBuffer>[]

/** rows: of ours at a time; all of them where nothing needs to pause. */
export async function timeMethod(method: MatmulMethod, runSlices: RunSlices, rows?: number): Promise<Timing> {
  if (method === 'plain') return bestOfRuns(async () => (await runSlices(naiveMatmul(a, b, N))).ms)
  if (method === 'ours') return bestOfRuns(async () => (await runSlices(libraryMatmul(a, b, N, rows))).ms)
  const gpu = await createGpuProduct(a, b, N).catch(() => undefined)
  if (!gpu) return { missing: 'not available' }
  try {
    const { result: expected } = await runSlices(libraryMatmul(a, b, N, rows))
    if (relativeError(await gpu.run(), expected) > TOLERANCE) return { missing: 'wrong result' }
    const best = await bestOfRuns(async () => {
      const start = performance.now()
      await gpu.run()
      return performance.now() - start
    })
    return { ...best, software: gpu.software }
  } catch {
    return { missing: 'not available' }
  } finally {
    gpu.stop()
  }
}
