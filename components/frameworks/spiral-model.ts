import { Linear, load, manualSeed, module, noGrad, tanh, tensor, type Tensor } from '../../stack/frameworks'
import { contour, type Contour } from './contour'
import { spiral, type Dot } from './spiral'

const WIDTH = 16
/** Its random numbers: the dots, the untrained model, the batches. */
export const SEED = 4
/** Side of the square it is drawn in, px, and places along it where the model is asked for its opinion. */
export const FIELD = 384
const GRID = 61
/** Rows of places asked at once: a piece of work short enough to stand between two frames. */
const BAND = 6

/** A small network for two classes: 2 numbers in, two layers of 16, 2 scores out. */
export function Network() {
  const [one, two, out] = [Linear(2, WIDTH, { std: 1.5 }), Linear(WIDTH, WIDTH), Linear(WIDTH, 2)]
  return module({ one, two, out }, (x: Tensor) => out(tanh(two(tanh(one(x))))))
}
export type Network = ReturnType<typeof Network>

/** The same untrained model for the same seed. */
export function untrained(seed = SEED): Network {
  manualSeed(seed)
  return Network()
}

/** A stored model. Throws RangeError if the file is damaged. */
export function stored(base64: string): Network {
  const model = Network()
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  load(model, bytes)
  return model
}

export const dotsOf = (seed = SEED): Dot[] => spiral(60, seed)
export const parametersOf = (model: Network): number =>
  model.parameters().reduce((sum, p) => sum + p.data.length, 0)

/** How much more the model speaks for arm 1 than for arm 0 at each place. places [n, 2] → [n]. */
function opinions(model: Network, places: Float32Array): number[] {
  const { data } = noGrad(() => model(tensor(places, [places.length / 2, 2])))
  return Array.from({ length: places.length / 2 }, (_, i) => data[2 * i + 1] - data[2 * i])
}

/** How many dots it puts on the right arm. */
export function rightOf(model: Network, dots: readonly Dot[]): number {
  const found = opinions(model, Float32Array.from(dots.flatMap((d) => [d.x, d.y])))
  return dots.filter((d, i) => found[i] > 0 === (d.arm === 1)).length
}

const at = (i: number) => -1 + (2 * i) / (GRID - 1)
const places = Float32Array.from({ length: 2 * GRID * GRID }, (_, i) => {
  const place = i >> 1
  return i % 2 === 0 ? at(place % GRID) : -at(Math.floor(place / GRID))
})

/** The side it takes for arm 1, drawn in a square FIELD px wide. Yields between its pieces. */
export function* sidesOf(model: Network): Generator<undefined, Contour> {
  const field: number[] = []
  for (let row = 0; row < GRID; row += BAND) {
    field.push(...opinions(model, places.subarray(2 * GRID * row, 2 * GRID * (row + BAND))))
    yield
  }
  return contour(field, GRID, FIELD / (GRID - 1))
}
