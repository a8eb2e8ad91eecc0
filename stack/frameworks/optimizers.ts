import { adam, adamW, fail, momentum, sgd, type Rule } from '../theory'
import { show, type Tensor } from './tensor'

/** Learning rate by step, the first being 0. */
export type Schedule = (step: number) => number

/** lr: a number or a schedule. clip: gradients longer than this, all as one vector, are shortened to it. */
export interface Options {
  lr?: number | Schedule
  clip?: number
}

/** Theory's update rule, one for each parameter, with schedule and clipping (Pascanu et al. 2013). */
export class Optimizer {
  /** Steps taken. */
  steps = 0
  /** Learning rate of the last step. */
  lr = 0
  /** Length of the last step's gradient, before clipping. */
  gradNorm = 0
  private readonly rules: Rule[]

  /** Throws RangeError for no parameters or clip ≤ 0. */
  constructor(
    private readonly name: string,
    private readonly parameters: readonly Tensor[],
    private readonly options: Options,
    rule: () => Rule,
  ) {
    if (parameters.length === 0) fail(name, 'no parameters [0]')
    if (!((options.clip ?? 1) > 0)) fail(name, `clip must be above 0, got ${options.clip}`)
    this.rules = parameters.map(rule)
  }

  /** Moves every parameter by its gradient, then clears the gradients. Throws RangeError on a NaN gradient or rate. */
  step(): void {
    const { lr = 1e-3, clip = Infinity } = this.options
    this.lr = typeof lr === 'number' ? lr : lr(this.steps)
    if (!(this.lr >= 0)) fail(this.name, `lr must be at least 0, got ${this.lr} at step ${this.steps}`)
    this.gradNorm = this.measure()
    const shorten = Math.min(1, clip / this.gradNorm)
    for (let p = 0; p < this.rules.length; p++) {
      const { data, grad, requiresGrad } = this.parameters[p]
      if (!requiresGrad) continue
      if (shorten < 1) for (let i = 0; i < grad.length; i++) grad[i] *= shorten
      this.rules[p].lr = this.lr
      this.rules[p].step(data, grad)
    }
    this.zeroGrad()
    this.steps++
  }

  /** Clears the gradients without moving. */
  zeroGrad(): void {
    for (let p = 0; p < this.parameters.length; p++) this.parameters[p].grad.fill(0)
  }

  /** √Σg² over all parameters. */
  private measure(): number {
    let total = 0
    for (let p = 0; p < this.parameters.length; p++) {
      const { grad, shape } = this.parameters[p]
      let sum = 0
      for (let i = 0; i < grad.length; i++) sum += grad[i] * grad[i]
      if (!Number.isFinite(sum))
        fail(this.name, `gradient of parameter ${p} ${show(shape)} is NaN or infinite`)
      total += sum
    }
    return Math.sqrt(total)
  }
}

type Parameters = readonly Tensor[]
type AdamOptions = Options & { beta1?: number; beta2?: number; eps?: number }

/** Gradient descent, with momentum if asked. Robbins & Monro 1951; Polyak 1964. */
export const SGD = (parameters: Parameters, options: Options & { momentum?: number } = {}): Optimizer =>
  new Optimizer('SGD', parameters, options, () =>
    options.momentum ? momentum({ mu: options.momentum }) : sgd(),
  )
/** Kingma & Ba 2015. */
export const Adam = (parameters: Parameters, options: AdamOptions = {}): Optimizer =>
  new Optimizer('Adam', parameters, options, () => adam({ ...options, lr: 0 }))
/** Adam with decay apart from the moments. Loshchilov & Hutter 2019. */
export const AdamW = (parameters: Parameters, options: AdamOptions & { decay?: number } = {}): Optimizer =>
  new Optimizer('AdamW', parameters, options, () => adamW({ ...options, lr: 0 }))

/** From lr straight down to 0 at step `steps`. */
export const linearDecay =
  (lr: number, steps: number): Schedule =>
  (step) =>
    lr * Math.max(0, 1 - step / steps)

/** Up to lr over `warmup` steps, then along half a cosine to `floor` at step `steps`. Loshchilov & Hutter 2017. */
export function cosineDecay(lr: number, steps: number, { warmup = 0, floor = 0 } = {}): Schedule {
  return (step) => {
    if (step < warmup) return (lr * (step + 1)) / warmup
    const done = Math.min(1, (step - warmup) / Math.max(1, steps - warmup))
    return floor + (lr - floor) * 0.5 * (1 + Math.cos(Math.PI * done))
  }
}
