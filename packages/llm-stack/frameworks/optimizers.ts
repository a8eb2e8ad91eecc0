import { adam, adamW, cosineAndSine, fail, momentum } from '../theory'
import type { AdamRates, AdamWRates, ParameterState, UpdateRule } from '../theory'
import { formatShape, Tensor } from './autograd'

/** Learning rate at each step, counted from 0. */
export type Schedule = (step: number) => number
interface LearningRate {
  /** Learning rate, or its schedule (default 0.001). */
  lr?: number | Schedule
}
interface SGDOptions extends LearningRate {
  /** μ in [0, 1), the share of its velocity that a parameter keeps at each step (default 0). */
  momentum?: number
}
type AdamOptions = LearningRate & Omit<AdamRates, 'lr'>
type AdamWOptions = LearningRate & Omit<AdamWRates, 'lr'>
type AllOptions = SGDOptions & AdamWOptions
type AllGroups = ParameterGroups<AllOptions>
type RuleOf = (options: AllOptions) => UpdateRule
interface Clip {
  /** Largest norm of all gradients as one vector, which are scaled down to it (default ∞). Pascanu et al. 2013. */
  clip?: number
}
/** Parameters to train, or groups of them with options of their own. */
export type ParameterGroups<Options> =
  | readonly Tensor[]
  | readonly (Options & { parameters: readonly Tensor[] })[]
/** State of an optimizer, as JSON can hold it: `save(model, optimizer.state())`. */
export interface OptimizerState {
  /** Name of the optimizer, such as 'AdamW'. */
  name: string
  /** Steps taken. */
  steps: number
  /** State of the update rule of each parameter. */
  memories: ParameterState[]
}

/** Every parameter with its learning rate and update rule. Throws RangeError for none, or for one in two groups. */
function resolveGroups(name: string, groups: AllGroups, defaults: AllOptions, ruleOf: RuleOf) {
  const isList = (list: AllGroups): list is readonly Tensor[] => list[0] instanceof Tensor
  const members = new Map<Tensor, { parameter: Tensor; lr: number | Schedule; rule: UpdateRule }>()
  for (const group of isList(groups) ? [{ parameters: groups }] : groups) {
    const own = { ...defaults, ...group }
    for (const parameter of new Set(group.parameters)) {
      if (members.has(parameter)) fail(name, `a parameter ${formatShape(parameter.shape)} is in two groups`)
      members.set(parameter, { parameter, lr: own.lr ?? 1e-3, rule: ruleOf(own) })
    }
  }
  if (members.size === 0) fail(name, 'no parameters [0]')
  return [...members.values()]
}

/** Σg² of a parameter; 0 of a frozen one. */
function squaredNorm({ grad, requiresGrad }: Tensor): number {
  let sum = 0
  if (requiresGrad) for (let i = 0; i < grad.length; i++) sum += grad[i] * grad[i]
  return sum
}

/** An update rule for each parameter, with a schedule and clipping. Throws RangeError for no parameters, one in two
 *  groups, or clip ≤ 0. */
function createOptimizer(name: string, groups: AllGroups, options: AllOptions & Clip, ruleOf: RuleOf) {
  const { clip = Infinity } = options
  if (!(clip > 0)) fail(name, `clip must be above 0, got ${clip}`)
  const members = resolveGroups(name, groups, options, ruleOf)
  return {
    /** Steps taken. */
    steps: 0,
    /** Learning rate of the first parameter at the last step. */
    lr: 0,
    /** Norm of all gradients at the last step, before clipping. */
    gradNorm: 0,
    /** Moves every parameter that is not frozen by its gradient, which it leaves as it was. Throws RangeError if a
     *  gradient is not finite, or for lr < 0. */
    step(): void {
      for (const { lr, rule } of members) {
        rule.lr = typeof lr === 'number' ? lr : lr(this.steps)
        if (!(rule.lr >= 0)) fail(name, `lr must be at least 0, got ${rule.lr} at step ${this.steps}`)
      }
      this.lr = members[0].rule.lr
      const squaredNorms = members.map(({ parameter }) => squaredNorm(parameter))
      const bad = squaredNorms.findIndex((square) => !Number.isFinite(square))
      if (bad >= 0)
        fail(name, `NaN or infinity in gradient ${bad} ${formatShape(members[bad].parameter.shape)}`)
      this.gradNorm = Math.sqrt(squaredNorms.reduce((sum, square) => sum + square))
      const clipFactor = Math.min(1, clip / this.gradNorm)
      for (const { parameter, rule } of members) {
        if (!parameter.requiresGrad) continue
        rule.step(parameter.data, clipFactor < 1 ? parameter.grad.map((g) => g * clipFactor) : parameter.grad)
        parameter.markChanged()
      }
      this.steps++
    },
    /** Sets every gradient to 0; `backward()` only adds to them. */
    zeroGrad(): void {
      for (const { parameter } of members) parameter.grad.fill(0)
    },
    /** A copy of the state: with it and the parameters, another optimizer continues the run. */
    state(): OptimizerState {
      return structuredClone({ name, steps: this.steps, memories: members.map(({ rule }) => rule.state) })
    },
    /** Restores a state. Throws RangeError, and changes nothing, if it is of another optimizer or of other
     *  parameters. */
    loadState(state: OptimizerState): void {
      const sizes = members.map(({ parameter }) => parameter.data.length)
      const own = formatShape(sizes)
      const stored = formatShape(state.memories.map(({ vectors }, i) => vectors[0]?.length ?? sizes[i]))
      if (state.name !== name || stored !== own)
        fail(name, `the state is of ${state.name} with parameters ${stored}, these are ${own}`)
      this.steps = state.steps
      members.forEach(({ rule }, i) => (rule.state = structuredClone(state.memories[i])))
    },
  }
}
export type Optimizer = ReturnType<typeof createOptimizer>

/** Stochastic gradient descent, with momentum if above 0. Throws RangeError for no parameters, one in two groups, clip
 *  ≤ 0, or momentum outside [0, 1). Robbins & Monro 1951; Polyak 1964. */
export const SGD = (trained: ParameterGroups<SGDOptions>, options: SGDOptions & Clip = {}): Optimizer =>
  createOptimizer('SGD', trained, options, (rates) => momentum({ mu: rates.momentum ?? 0 }))
/** Adam. Throws RangeError for no parameters, one in two groups, clip ≤ 0, or rates out of range. Kingma & Ba 2015. */
export const Adam = (trained: ParameterGroups<AdamOptions>, options: AdamOptions & Clip = {}): Optimizer =>
  createOptimizer('Adam', trained, options, ({ decay: _, ...rates }) => adam({ ...rates, lr: 0 }))
/** Adam with weight decay, decoupled from the moments. Throws RangeError as `Adam`. Loshchilov & Hutter 2019. */
export const AdamW = (trained: ParameterGroups<AdamWOptions>, options: AdamWOptions & Clip = {}): Optimizer =>
  createOptimizer('AdamW', trained, options, (rates) => adamW({ ...rates, lr: 0 }))

/** A schedule: linearly up to lr over `warmup` steps (default 0), then along half a cosine to `floor` (default 0) at
 *  step `steps`. Loshchilov & Hutter 2017. */
export function cosineDecay(lr: number, steps: number, { warmup = 0, floor = 0 } = {}): Schedule {
  return (step) => {
    const done = Math.min(1, (step - warmup) / Math.max(1, steps - warmup))
    const cosine = floor + (lr - floor) * 0.5 * (1 + cosineAndSine(Math.PI * done)[0])
    return step < warmup ? (lr * (step + 1)) / warmup : cosine
  }
}
