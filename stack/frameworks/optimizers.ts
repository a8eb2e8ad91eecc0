import { adam, adamW, fail, momentum, type Rule } from '../theory'
import { show, type Tensor } from './tensor'

/** Learning rate by step, the first being 0. */
export type Schedule = (step: number) => number
/** lr: a number or a schedule. clip: gradients longer than this, all as one vector, are shortened to it. */
export type Options = { lr?: number | Schedule; clip?: number }
type Parameters = readonly Tensor[]

/** Σg² of one parameter. */
function squares({ grad }: Tensor): number {
  let sum = 0
  for (let i = 0; i < grad.length; i++) sum += grad[i] * grad[i]
  return sum
}

/** Theory's update rule, one for each parameter, with schedule and clipping (Pascanu et al. 2013). Throws RangeError
 *  for no parameters or clip ≤ 0. */
function optimizer(name: string, parameters: Parameters, options: Options, rule: () => Rule) {
  const { lr = 1e-3, clip = Infinity } = options
  if (parameters.length === 0) fail(name, 'no parameters [0]')
  if (!(clip > 0)) fail(name, `clip must be above 0, got ${clip}`)
  const rules = parameters.map(rule)
  return {
    /** Steps taken; of the last one, the learning rate and the gradient's length before clipping. */
    steps: 0,
    lr: 0,
    gradNorm: 0,
    /** Moves every parameter by its gradient, then clears the gradients. Throws RangeError on NaN in one, or lr < 0. */
    step(): void {
      this.lr = typeof lr === 'number' ? lr : lr(this.steps)
      if (!(this.lr >= 0)) fail(name, `lr must be at least 0, got ${this.lr} at step ${this.steps}`)
      let sum = 0
      for (let p = 0; p < parameters.length; p++) sum += squares(parameters[p])
      this.gradNorm = Math.sqrt(sum)
      const broken = Number.isFinite(sum) ? -1 : parameters.findIndex((p) => !Number.isFinite(squares(p)))
      if (broken >= 0) fail(name, `NaN or infinity in gradient ${broken} ${show(parameters[broken].shape)}`)
      for (let p = 0; p < parameters.length; p++) {
        const { data, grad, requiresGrad } = parameters[p]
        if (!requiresGrad) continue
        if (this.gradNorm > clip) for (let i = 0; i < grad.length; i++) grad[i] *= clip / this.gradNorm
        rules[p].lr = this.lr
        rules[p].step(data, grad)
      }
      this.zeroGrad()
      this.steps++
    },
    /** Clears the gradients without moving. */
    zeroGrad(): void {
      for (let p = 0; p < parameters.length; p++) parameters[p].grad.fill(0)
    },
  }
}
export type Optimizer = ReturnType<typeof optimizer>
/** Gradient descent, with momentum if above 0. Robbins & Monro 1951; Polyak 1964. */
export const SGD = (parameters: Parameters, options: Options & { momentum?: number } = {}): Optimizer =>
  optimizer('SGD', parameters, options, () => momentum({ mu: options.momentum ?? 0 }))

type AdamOptions = Options & { beta1?: number; beta2?: number; eps?: number }
/** Kingma & Ba 2015. */
export const Adam = (parameters: Parameters, options: AdamOptions = {}): Optimizer =>
  optimizer('Adam', parameters, options, () => adam({ ...options, lr: 0 }))
/** Adam with decay apart from the moments. Loshchilov & Hutter 2019. */
export const AdamW = (parameters: Parameters, options: AdamOptions & { decay?: number } = {}): Optimizer =>
  optimizer('AdamW', parameters, options, () => adamW({ ...options, lr: 0 }))

/** Up to lr over `warmup` steps, then along half a cosine to `floor` at step `steps`. Loshchilov & Hutter 2017. */
export function cosineDecay(lr: number, steps: number, { warmup = 0, floor = 0 } = {}): Schedule {
  return (step) => {
    const done = Math.min(1, (step - warmup) / Math.max(1, steps - warmup))
    const cosine = floor + (lr - floor) * 0.5 * (1 + Math.cos(Math.PI * done))
    return step < warmup ? (lr * (step + 1)) / warmup : cosine
  }
}
