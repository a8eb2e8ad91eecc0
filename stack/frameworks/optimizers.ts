import {
  adam,
  adamW,
  fail,
  momentum,
  type AdamRates,
  type AdamWRates,
  type ParameterState,
  type UpdateRule,
} from '../theory'
import { formatShape, Tensor } from './autograd'

/** Learning rate by step, the first being 0. */
export type Schedule = (step: number) => number
/** A number or a schedule; 0.001 unless given. */
type LearningRate = { lr?: number | Schedule }
type SGDOptions = LearningRate & { momentum?: number }
type AdamOptions = LearningRate & Omit<AdamRates, 'lr'>
type AdamWOptions = LearningRate & Omit<AdamWRates, 'lr'>
type AllOptions = SGDOptions & AdamWOptions
/** Gradients longer than `clip`, all as one vector, are shortened to it. Pascanu et al. 2013. */
type Clip = { clip?: number }
/** What is to be trained: parameters, or groups of them with rates of their own. */
export type ParameterGroups<Options> =
  readonly Tensor[] | readonly (Options & { parameters: readonly Tensor[] })[]
/** What an optimizer remembers, as JSON can hold it: `save(model, optimizer.state())`. */
export type OptimizerState = { name: string; steps: number; memories: ParameterState[] }

/** Every parameter, its learning rate, and theory's rule to move it by. */
function resolveGroups(
  name: string,
  groups: ParameterGroups<AllOptions>,
  defaults: AllOptions,
  ruleOf: (rates: AllOptions) => UpdateRule,
) {
  const isList = (list: ParameterGroups<AllOptions>): list is readonly Tensor[] => list[0] instanceof Tensor
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

/** Σg² of one parameter; of a frozen one 0. */
function squaredNorm({ grad, requiresGrad }: Tensor): number {
  let sum = 0
  if (requiresGrad) for (let i = 0; i < grad.length; i++) sum += grad[i] * grad[i]
  return sum
}

/** A rule for each parameter, scheduled, clipped. Throws RangeError for none, one in two groups, or clip ≤ 0. */
function createOptimizer(
  name: string,
  groups: ParameterGroups<AllOptions>,
  options: AllOptions & Clip,
  rule: (r: AllOptions) => UpdateRule,
) {
  const { clip = Infinity } = options
  if (!(clip > 0)) fail(name, `clip must be above 0, got ${clip}`)
  const members = resolveGroups(name, groups, options, rule)
  return {
    /** Steps taken; of the last one, the first parameter's learning rate and the gradient's length before clipping. */
    steps: 0,
    lr: 0,
    gradNorm: 0,
    /** Moves all that is not frozen by its gradient, which stays. Throws RangeError on NaN in one, or lr < 0. */
    step(): void {
      for (const { lr, rule } of members) {
        rule.lr = typeof lr === 'number' ? lr : lr(this.steps)
        if (!(rule.lr >= 0)) fail(name, `lr must be at least 0, got ${rule.lr} at step ${this.steps}`)
      }
      this.lr = members[0].rule.lr
      const squaredNorms = members.map(({ parameter }) => squaredNorm(parameter))
      const nonFinite = squaredNorms.findIndex((length) => !Number.isFinite(length))
      if (nonFinite >= 0)
        fail(
          name,
          `NaN or infinity in gradient ${nonFinite} ${formatShape(members[nonFinite].parameter.shape)}`,
        )
      this.gradNorm = Math.sqrt(squaredNorms.reduce((sum, length) => sum + length))
      const clipFactor = Math.min(1, clip / this.gradNorm)
      for (const { parameter, rule } of members) {
        if (!parameter.requiresGrad) continue
        rule.step(parameter.data, clipFactor < 1 ? parameter.grad.map((g) => g * clipFactor) : parameter.grad)
        parameter.markChanged()
      }
      this.steps++
    },
    /** Clears the gradients, which `backward()` only adds to. */
    zeroGrad(): void {
      for (const { parameter } of members) parameter.grad.fill(0)
    },
    /** All it remembers, copied; with it and the parameters another optimizer goes on as this one would have. */
    state(): OptimizerState {
      return structuredClone({ name, steps: this.steps, memories: members.map(({ rule }) => rule.state) })
    },
    /** Puts a state back. Throws RangeError, and changes nothing, if it is of another optimizer or other parameters. */
    loadState(state: OptimizerState): void {
      const sizes = members.map(({ parameter }) => parameter.data.length)
      const theirs = state.memories.map(({ vectors }, i) => vectors[0]?.length ?? sizes[i])
      if (state.name !== name || formatShape(theirs) !== formatShape(sizes))
        fail(
          name,
          `the state is of ${state.name} with parameters ${formatShape(theirs)}, these are ${formatShape(sizes)}`,
        )
      this.steps = state.steps
      members.forEach(({ rule }, i) => (rule.state = structuredClone(state.memories[i])))
    },
  }
}
export type Optimizer = ReturnType<typeof createOptimizer>

/** Gradient descent, with momentum if above 0. Robbins & Monro 1951; Polyak 1964. */
export const SGD = (trained: ParameterGroups<SGDOptions>, options: SGDOptions & Clip = {}): Optimizer =>
  createOptimizer('SGD', trained, options, (rates) => momentum({ mu: rates.momentum ?? 0 }))
/** Adam. Kingma & Ba 2015. */
export const Adam = (trained: ParameterGroups<AdamOptions>, options: AdamOptions & Clip = {}): Optimizer =>
  createOptimizer('Adam', trained, options, ({ decay: _, ...rates }) => adam({ ...rates, lr: 0 }))
/** Adam with weight decay, decoupled from the moments. Loshchilov & Hutter 2019. */
export const AdamW = (trained: ParameterGroups<AdamWOptions>, options: AdamWOptions & Clip = {}): Optimizer =>
  createOptimizer('AdamW', trained, options, (rates) => adamW({ ...rates, lr: 0 }))

/** Up to lr over `warmup` steps, then along half a cosine to `floor` at step `steps`. Loshchilov & Hutter 2017. */
export function cosineDecay(lr: number, steps: number, { warmup = 0, floor = 0 } = {}): Schedule {
  return (step) => {
    const done = Math.min(1, (step - warmup) / Math.max(1, steps - warmup))
    const cosine = floor + (lr - floor) * 0.5 * (1 + Math.cos(Math.PI * done))
    return step < warmup ? (lr * (step + 1)) / warmup : cosine
  }
}
