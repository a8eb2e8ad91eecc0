/** Timing of the matrix product by each method. */
import { createGpuProduct } from './gpu-product'
import { relativeError, randomMatrix, N, libraryMatmul, naiveMatmul } from './matrix-products'

/** A plain loop, llm-stack/frameworks, or WebGPU. */
export type MatmulMethod = 'plain' | 'ours' | 'gpu'
export const MATMUL_METHODS: readonly MatmulMethod[] = ['plain', 'ours', 'gpu']

export type Timing =
  /** Time of the best of `runs` runs; `software`: WebGPU without a graphics card. */
  { ms: number; runs: number; software?: boolean } | { missing: 'not available' | 'wrong result' }

/** Most runs of a method, and the least, which may exceed the time budget. */
const [MAX_RUNS, MIN_RUNS] = [7, 3]
const TIME_BUDGET_MS = 2500
/** Largest relative error of a correct product: float32 sums depend on their order. */
const TOLERANCE = 1e-4

/** Runs the slices of a product, with pauses or without, and measures the milliseconds of computation. */
export type RunSlices = (
  slices: Generator<unknown, Float32Array>,
) => Promise<{ ms: number; result: Float32Array }>

/** Runs once to warm up, then takes the best of a few runs: other load on the machine can only make a run longer. */
export async function bestOfRuns(runOnce: () => Promise<number>): Promise<{ ms: number; runs: number }> {
  const times: number[] = []
  const first = await runOnce()
  while (times.length < MIN_RUNS || (times.length < MAX_RUNS && first * (times.length + 1) < TIME_BUDGET_MS))
    times.push(await runOnce())
  return { ms: Math.min(...times), runs: times.length }
}

const [a, b] = [randomMatrix(N, 1), randomMatrix(N, 2)] as Float32Array<ArrayBuffer>[]

/**
 * Times one method.
 * @param rows rows a slice of the library's product; N where no pauses are needed
 */
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
