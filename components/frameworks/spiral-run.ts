import {
  Adam,
  Linear,
  manualSeed,
  module,
  tanh,
  tensor,
  train,
  type Batch,
  type Tensor,
} from '../../stack/frameworks'
import { seeded } from '../../stack/theory'
import { spiral, type Dot } from './spiral'

const WIDTH = 16

/** A small network for two classes: 2 numbers in, two layers of 16, 2 scores out. */
function Network() {
  const [one, two, out] = [Linear(2, WIDTH, { std: 1.5 }), Linear(WIDTH, WIDTH), Linear(WIDTH, 2)]
  return module({ one, two, out }, (x: Tensor) => out(tanh(two(tanh(one(x))))))
}

/** Batches without end, drawn from the dots. */
function* batchesOf(dots: readonly Dot[], size: number, seed: number): Generator<Batch<Tensor>> {
  const random = seeded(seed)
  for (;;) {
    const picked = Array.from({ length: size }, () => dots[Math.floor(random() * dots.length)])
    yield { x: tensor(picked.map((d) => [d.x, d.y])), y: picked.map((d) => d.arm) }
  }
}

/** Learns which arm of the spiral a dot lies on. Deterministic: the same seed, the same run. */
export class SpiralRun {
  readonly dots: Dot[]
  /** Loss of each step so far. */
  readonly losses: number[] = []
  readonly parameters: number
  private readonly model
  private readonly optimizer
  private readonly batches

  constructor(seed = 4) {
    this.dots = spiral(60, seed)
    manualSeed(seed)
    this.model = Network()
    this.optimizer = Adam(this.model.parameters(), { lr: 0.02 })
    this.batches = batchesOf(this.dots, 40, seed)
    this.parameters = this.model.parameters().reduce((n, p) => n + p.data.length, 0)
  }

  /** Runs the loop of the slide until `steps` steps are done. */
  to(steps: number): this {
    while (this.losses.length < steps)
      this.losses.push(train(this.model, [this.batches.next().value as Batch<Tensor>], this.optimizer))
    return this
  }

  /** How much more the model speaks for arm 1 than for arm 0, on n × n places from (−1, 1) row by row. */
  field(n: number): number[] {
    const at = (i: number) => -1 + (2 * i) / (n - 1)
    const places = Array.from({ length: n * n }, (_, i) => [at(i % n), -at(Math.floor(i / n))])
    const { data } = this.model(tensor(places))
    return places.map((_, i) => data[2 * i + 1] - data[2 * i])
  }

  /** How many of the dots it puts on the right arm. */
  right(): number {
    const { data } = this.model(tensor(this.dots.map((d) => [d.x, d.y])))
    return this.dots.filter((d, i) => data[2 * i + 1] > data[2 * i] === (d.arm === 1)).length
  }
}
