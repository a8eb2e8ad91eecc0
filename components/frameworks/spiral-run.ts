import { Adam, crossEntropy, save, tensor, train, type Tensor } from '../../stack/frameworks'
import { seeded } from '../../stack/theory'
import type { Contour } from './contour'
import type { Dot } from './spiral'
import { spiralDots, countCorrect, SEED, decisionRegion, untrainedNetwork } from './spiral-model'

/** Steps after which the spiral is learnt. */
export const TRAINING_STEPS = 300

/** What the slide shows of a run. */
export interface SpiralFrame {
  steps: number
  /** Loss of each step so far. */
  losses: number[]
  region: Contour
  /** Dots on the right side of the border. */
  correct: number
}

/** Where some dots lie, and the arm of each. */
interface SpiralBatch {
  points: Tensor
  arms: number[]
}

/** Batches without end, drawn from the dots. */
function* sampleBatches(dots: readonly Dot[], size: number, seed: number): Generator<SpiralBatch, never> {
  const random = seeded(seed)
  for (;;) {
    const picked = Array.from({ length: size }, () => dots[Math.floor(random() * dots.length)])
    yield { points: tensor(picked.map((d) => [d.x, d.y])), arms: picked.map((d) => d.arm) }
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
    this.dots = spiralDots(seed)
    this.model = untrainedNetwork(seed)
    this.optimizer = Adam(this.model.parameters(), { lr: 0.02 })
    this.batches = sampleBatches(this.dots, 40, seed)
  }

  private lossOf({ points: places, arms }: SpiralBatch): Tensor {
    return crossEntropy(this.model(places), arms)
  }

  /** Runs the loop of the slide until `steps` steps are done. Yields after each. */
  *trainTo(steps: number): Generator<undefined, this> {
    for (; this.losses.length < steps; yield)
      this.losses.push(train([this.batches.next().value], (batch) => this.lossOf(batch), this.optimizer))
    return this
  }

  /** The same, then what is to be seen. Yields between pieces of some milliseconds. */
  *frame(steps: number): Generator<undefined, SpiralFrame> {
    yield* this.trainTo(steps)
    const region = yield* decisionRegion(this.model)
    return {
      steps: this.losses.length,
      losses: [...this.losses],
      region,
      correct: countCorrect(this.model, this.dots),
    }
  }

  /** What the next batch's backward() finds: the gradient of each number, nothing moved. */
  gradients(): number[] {
    this.optimizer.zeroGrad()
    this.lossOf(this.batches.next().value).backward()
    return this.model.parameters().flatMap((p) => [...p.grad])
  }

  /** The model as it is now, stored. */
  checkpoint(): string {
    return btoa(String.fromCharCode(...save(this.model)))
  }
}
