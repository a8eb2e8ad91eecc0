import { Adam, crossEntropy, save, tensor, train, type Tensor } from 'llm-stack/frameworks'
import { seeded } from 'llm-stack/theory'
import type { Contour } from './contour'
import type { Dot } from './spiral'
import { spiralDots, countCorrect, SEED, decisionRegion, testDots, untrainedNetwork } from './spiral-model'

/** Steps after which the model has learnt the spiral. */
export const TRAINING_STEPS = 300

/** State of a run after some steps. */
export interface SpiralFrame {
  steps: number
  /** Loss of each step so far. */
  losses: number[]
  /** The region that the model classifies as arm 1. */
  region: Contour
  /** Dots that the model puts on the right arm: of those it practised on, and of the test. */
  correct: number
  testCorrect: number
}

interface SpiralBatch {
  /** [size, 2]. */
  points: Tensor
  /** Arm of each point. */
  arms: number[]
}

/** Random batches of dots, without end. */
function* sampleBatches(dots: readonly Dot[], size: number, seed: number): Generator<SpiralBatch, never> {
  const random = seeded(seed)
  for (;;) {
    const picked = Array.from({ length: size }, () => dots[Math.floor(random() * dots.length)])
    yield { points: tensor(picked.map((d) => [d.x, d.y])), arms: picked.map((d) => d.arm) }
  }
}

/** Training of the model that classifies dots by arm. Deterministic: the same seed gives the same run. */
export class SpiralRun {
  readonly dots: Dot[]
  readonly testDots: Dot[]
  readonly losses: number[] = []
  readonly model
  private readonly optimizer
  private readonly batches

  constructor(seed = SEED) {
    this.dots = spiralDots(seed)
    this.testDots = testDots(seed)
    this.model = untrainedNetwork(seed)
    this.optimizer = Adam(this.model.parameters(), { lr: 0.02 })
    this.batches = sampleBatches(this.dots, 40, seed)
  }

  private lossOf({ points, arms }: SpiralBatch): Tensor {
    return crossEntropy(this.model(points), arms)
  }

  /** Runs the slide's loop until `steps` steps are done. Yields after each. */
  *trainTo(steps: number): Generator<undefined, this> {
    for (; this.losses.length < steps; yield)
      this.losses.push(train([this.batches.next().value], (batch) => this.lossOf(batch), this.optimizer))
    return this
  }

  /** Trains until `steps` steps are done and returns the frame. Yields between slices of a few milliseconds. */
  *frame(steps: number): Generator<undefined, SpiralFrame> {
    yield* this.trainTo(steps)
    const region = yield* decisionRegion(this.model)
    return {
      steps: this.losses.length,
      losses: [...this.losses],
      region,
      correct: countCorrect(this.model, this.dots),
      testCorrect: countCorrect(this.model, this.testDots),
    }
  }

  /** The gradient of each parameter for the next batch; changes no parameter. */
  gradients(): number[] {
    this.optimizer.zeroGrad()
    this.lossOf(this.batches.next().value).backward()
    return this.model.parameters().flatMap((p) => [...p.grad])
  }

  /** The model's parameters as a checkpoint, base64. */
  checkpoint(): string {
    return btoa(String.fromCharCode(...save(this.model)))
  }
}
