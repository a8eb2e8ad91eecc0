import { Adam, crossEntropy, save, tensor, train, type Tensor } from '../../stack/frameworks'
import { seeded } from '../../stack/theory'
import type { Contour } from './contour'
import type { Dot } from './spiral'
import { dotsOf, rightOf, SEED, sidesOf, untrained } from './spiral-model'

/** Steps after which the spiral is learnt. */
export const STEPS = 300

/** What the slide shows of a run. */
export interface Frame {
  steps: number
  /** Loss of each step so far. */
  losses: number[]
  sides: Contour
  /** Dots on the right side of the border. */
  right: number
}

/** Where some dots lie, and the arm of each. */
interface Batch {
  places: Tensor
  arms: number[]
}

/** Batches without end, drawn from the dots. */
function* batchesOf(dots: readonly Dot[], size: number, seed: number): Generator<Batch, never> {
  const random = seeded(seed)
  for (;;) {
    const picked = Array.from({ length: size }, () => dots[Math.floor(random() * dots.length)])
    yield { places: tensor(picked.map((d) => [d.x, d.y])), arms: picked.map((d) => d.arm) }
  }
}

/** Learns which arm of the spiral a dot lies on. Deterministic: the same seed, the same run. */
export class SpiralRun {
  readonly dots: Dot[]
  readonly losses: number[] = []
  readonly model
  private readonly optimizer
  private readonly batches

  constructor(seed = SEED) {
    this.dots = dotsOf(seed)
    this.model = untrained(seed)
    this.optimizer = Adam(this.model.parameters(), { lr: 0.02 })
    this.batches = batchesOf(this.dots, 40, seed)
  }

  private lossOf({ places, arms }: Batch): Tensor {
    return crossEntropy(this.model(places), arms)
  }

  /** Runs the loop of the slide until `steps` steps are done. Yields after each. */
  *to(steps: number): Generator<undefined, this> {
    for (; this.losses.length < steps; yield)
      this.losses.push(train([this.batches.next().value], (batch) => this.lossOf(batch), this.optimizer))
    return this
  }

  /** The same, then what is to be seen. Yields between pieces of some milliseconds. */
  *frame(steps: number): Generator<undefined, Frame> {
    yield* this.to(steps)
    const sides = yield* sidesOf(this.model)
    return {
      steps: this.losses.length,
      losses: [...this.losses],
      sides,
      right: rightOf(this.model, this.dots),
    }
  }

  /** What the next batch's backward() finds: the gradient of each number, nothing moved. */
  blame(): number[] {
    this.optimizer.zeroGrad()
    this.lossOf(this.batches.next().value).backward()
    return this.model.parameters().flatMap((p) => [...p.grad])
  }

  /** The model as it is now, stored. */
  stored(): string {
    return btoa(String.fromCharCode(...save(this.model)))
  }
}
