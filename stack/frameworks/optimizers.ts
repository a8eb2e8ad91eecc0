import { adam, adamW, fail, momentum, sgd, type Rule } from '../theory'
import { show, type Tensor } from './tensor'

/** Learning rate by step, the first being 0. */
export type Schedule = (step: number) => number

export interface Options {
  /** Learning rate: a number or a schedule. */
  lr?: number | Schedule
  /** Gradients longer than this, all taken as one vector, are shortened to it. Pascanu et al. 2013. */
  clip?: number
}

export interface Optimizer {
  /** Moves every parameter by its gradient, then clears the gradients for the next batch. Throws RangeError on NaN. */
  step(): void
  /** Clears the gradients without moving. */
  zeroGrad(): void
  /** Steps taken. */
  readonly steps: number
  /** Learning rate of the last step. */
  readonly lr: number
  /** Length of the last step's gradient, before clipping. */
  readonly gradNorm: number
}

/** √Σg² over all parameters. Throws RangeError naming the parameter whose gradient is not finite. */
function lengthOf(name: string, parameters: readonly Tensor[]): number {
  let total = 0
  for (let p = 0; p < parameters.length; p++) {
    const { grad, shape } = parameters[p]
    let sum = 0
    for (let i = 0; i < grad.length; i++) sum += grad[i] * grad[i]
    if (!Number.isFinite(sum)) fail(name, `gradient of parameter ${p} ${show(shape)} is NaN or infinite`)
    total += sum
  }
  return Math.sqrt(total)
}

/** Theory's update rule, one for each parameter, with schedule and clipping. */
function optimizer(
  name: string,
  parameters: readonly Tensor[],
  { lr = 1e-3, clip }: Options,
  rule: () => Rule,
): Optimizer {
  if (parameters.length === 0) fail(name, 'no parameters [0]')
  if (clip !== undefined && !(clip > 0)) fail(name, `clip must be above 0, got ${clip}`)
  const rules = parameters.map(rule)
  const self = {
    steps: 0,
    lr: 0,
    gradNorm: 0,
    zeroGrad() {
      for (let p = 0; p < parameters.length; p++) parameters[p].grad.fill(0)
    },
    step() {
      self.lr = typeof lr === 'number' ? lr : lr(self.steps)
      if (!(self.lr >= 0)) fail(name, `lr must be at least 0, got ${self.lr} at step ${self.steps}`)
      self.gradNorm = lengthOf(name, parameters)
      const shorten = clip && self.gradNorm > clip ? clip / self.gradNorm : 1
      for (let p = 0; p < parameters.length; p++) {
        const { data, grad, requiresGrad } = parameters[p]
        if (!requiresGrad) continue
        if (shorten !== 1) for (let i = 0; i < grad.length; i++) grad[i] *= shorten
        rules[p].lr = self.lr
        rules[p].step(data, grad)
      }
      self.zeroGrad()
      self.steps++
    },
  }
  return self
}

/** Gradient descent, with momentum if asked. Robbins & Monro 1951; Polyak 1964. */
export const SGD = (
  parameters: readonly Tensor[],
  options: Options & { momentum?: number } = {},
): Optimizer =>
  optimizer('SGD', parameters, options, () => (options.momentum ? momentum({ mu: options.momentum }) : sgd()))

export type AdamOptions = Options & { beta1?: number; beta2?: number; eps?: number }

/** Kingma & Ba 2015. */
export const Adam = (parameters: readonly Tensor[], { lr, clip, ...rest }: AdamOptions = {}): Optimizer =>
  optimizer('Adam', parameters, { lr, clip }, () => adam(rest))

/** Adam with decay apart from the moments. Loshchilov & Hutter 2019. */
export const AdamW = (
  parameters: readonly Tensor[],
  { lr, clip, ...rest }: AdamOptions & { decay?: number } = {},
): Optimizer => optimizer('AdamW', parameters, { lr, clip }, () => adamW(rest))

/** From lr straight down to 0 at step `steps`. */
export const linearDecay =
  (lr: number, steps: number): Schedule =>
  (step) =>
    lr * Math.max(0, 1 - step / steps)

/** Up to lr over `warmup` steps, then along half a cosine to `floor` at step `steps`. Loshchilov & Hutter 2017. */
export const cosineDecay =
  (lr: number, steps: number, { warmup = 0, floor = 0 } = {}): Schedule =>
  (step) => {
    if (step < warmup) return (lr * (step + 1)) / warmup
    const done = Math.min(1, (step - warmup) / Math.max(1, steps - warmup))
    return floor + (lr - floor) * 0.5 * (1 + Math.cos(Math.PI * done))
  }
