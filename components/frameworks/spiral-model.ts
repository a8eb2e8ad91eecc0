import { Linear, load, manualSeed, module, noGrad, tanh, tensor, type Tensor } from 'llm-stack/frameworks'
import { contour, type Contour } from './contour'
import { createSpiral, type Dot } from './spiral'

const WIDTH = 16
/** Seed of the dots, the untrained model and the batches. */
export const SEED = 4
/** Side of the plot, px. */
export const PLOT_SIZE = 384
/** Points along each side of the plot at which the model is evaluated. */
const GRID_SIZE = 61
/** Rows of points evaluated between two yields: less time than a frame. */
const ROWS_PER_SLICE = 6

/** A small network for two classes: 2 numbers in, two layers of 16, 2 scores out. `std: 0` draws no random numbers. */
export function Network(options: { std?: number } = {}) {
  const one = Linear(2, WIDTH, { std: 1.5, ...options })
  const [two, out] = [Linear(WIDTH, WIDTH, options), Linear(WIDTH, 2, options)]
  return module({ one, two, out }, (x: Tensor) => out(tanh(two(tanh(one(x))))))
}
export type Network = ReturnType<typeof Network>

/** The untrained model, the same for the same seed. */
export function untrainedNetwork(seed = SEED): Network {
  manualSeed(seed)
  return Network()
}

/** A stored model. Throws RangeError if the file is damaged. */
export function loadNetwork(base64: string): Network {
  const model = Network({ std: 0 })
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  load(model, bytes)
  return model
}

/** The dots of a run. */
export const spiralDots = (seed = SEED): Dot[] => createSpiral(60, seed)
/** Dots of the same spiral that a run never practises on. */
export const testDots = (seed = SEED): Dot[] => spiralDots(seed + 1)
export const countParameters = (model: Network): number =>
  model.parameters().reduce((sum, p) => sum + p.data.length, 0)

/** Logit of arm 1 minus logit of arm 0 at each point. points [n, 2] → [n]. */
function logitDifferences(model: Network, points: Float32Array): number[] {
  const { data } = noGrad(() => model(tensor(points, [points.length / 2, 2])))
  return Array.from({ length: points.length / 2 }, (_, i) => data[2 * i + 1] - data[2 * i])
}

/** Dots that the model puts on the right arm. */
export function countCorrect(model: Network, dots: readonly Dot[]): number {
  const differences = logitDifferences(model, Float32Array.from(dots.flatMap((d) => [d.x, d.y])))
  return dots.filter((d, i) => differences[i] > 0 === (d.arm === 1)).length
}

const gridCoordinate = (i: number) => -1 + (2 * i) / (GRID_SIZE - 1)
const gridPoints = Float32Array.from({ length: 2 * GRID_SIZE * GRID_SIZE }, (_, i) => {
  const point = i >> 1
  return i % 2 === 0 ? gridCoordinate(point % GRID_SIZE) : -gridCoordinate(Math.floor(point / GRID_SIZE))
})

/** The region that the model classifies as arm 1, in a square of PLOT_SIZE px. Yields between slices. */
export function* decisionRegion(model: Network): Generator<undefined, Contour> {
  const values: number[] = []
  for (let row = 0; row < GRID_SIZE; row += ROWS_PER_SLICE) {
    values.push(
      ...logitDifferences(
        model,
        gridPoints.subarray(2 * GRID_SIZE * row, 2 * GRID_SIZE * (row + ROWS_PER_SLICE)),
      ),
    )
    yield
  }
  return contour(values, GRID_SIZE, PLOT_SIZE / (GRID_SIZE - 1))
}
