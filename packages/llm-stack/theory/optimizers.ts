import { fail, assertFinite } from './assert'
import { wholePower } from './elementary'
import type { Numbers, Vector } from './vectors'

type Gradient = (x: Vector) => Numbers
/** Parameters, which an update rule changes in place. */
export type ParameterArray = number[] | Float32Array | Float64Array

/** What an update rule remembers of one list of n parameters. */
export interface ParameterState {
  /** Steps taken. */
  steps: number
  /** Each [n]: the velocity of momentum, or both moments of Adam. */
  vectors: Vector[]
}

/** An update rule of gradient descent, with its state for one list of parameters. */
export interface UpdateRule {
  /** Learning rate η; may be changed between steps. */
  lr: number
  /** May be saved, and set again to continue a run. */
  state: ParameterState
  /** Moves x against its gradient, in place. x, gradient [n]. Throws RangeError if their lengths differ. */
  step(x: ParameterArray, gradient: Numbers): void
}

/** Moves x by its gradient g, given the state's vectors and the number t of this step, from 1. */
type UpdateStep = (x: ParameterArray, g: Numbers, lr: number, vectors: Vector[], t: number) => void
/** A rule whose state has `vectorCount` vectors, 0 before the first step. */
function createRule(name: string, lr: number, vectorCount: number, update: UpdateStep): UpdateRule {
  return {
    lr,
    state: { steps: 0, vectors: [] },
    step(x, g) {
      const { vectors } = this.state
      while (vectors.length < vectorCount) vectors.push(Array.from(x, () => 0))
      if (x.length !== g.length || x.length !== vectors[0].length)
        fail(name, `parameters [${x.length}], gradient [${g.length}], memory [${vectors[0].length}]`)
      update(x, g, this.lr, vectors, ++this.state.steps)
    },
  }
}

/** Gradient descent x ← x − ηg, with η = lr (default 0.01). Throws RangeError unless lr ≥ 0. Robbins & Monro 1951. */
export const sgd = ({ lr = 0.01 } = {}): UpdateRule => momentum({ lr, mu: 0 })

/** Momentum: v ← μv + g; x ← x − ηv, with η = lr (default 0.01) and μ = mu (default 0.9). Throws RangeError unless lr
 *  ≥ 0 and 0 ≤ mu < 1. Polyak 1964. */
export function momentum({ lr = 0.01, mu = 0.9 } = {}): UpdateRule {
  const name = mu ? 'momentum' : 'sgd'
  if (!(lr >= 0 && mu >= 0 && mu < 1)) fail(name, `lr ≥ 0 and 0 ≤ mu < 1, got ${lr}, ${mu}`)
  return createRule(name, lr, 1, (x, g, lr, [v]) => {
    for (let i = 0; i < x.length; i++) {
      v[i] = mu * v[i] + g[i]
      x[i] -= lr * v[i]
    }
  })
}

/** Rates of Adam. */
export interface AdamRates {
  /** Learning rate η ≥ 0 (default 0.001). */
  lr?: number
  /** β₁ in [0, 1): how much of its mean of gradients Adam keeps at each step (default 0.9). */
  beta1?: number
  /** β₂ in [0, 1): the same for the mean of squared gradients (default 0.999). */
  beta2?: number
  /** ε ≥ 0, added to the root of that mean so that nothing is divided by 0 (default 1e-8). */
  eps?: number
  /** An option of `adamW` alone. */
  decay?: never
}
/** Rates of AdamW. */
export interface AdamWRates extends Omit<AdamRates, 'decay'> {
  /** λ ≥ 0: each step also takes η·λ·x off x (default 0.01). */
  decay?: number
}

/** Both rules: m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; x ← x − η·(m̂/(√v̂ + ε) + λx), where m̂ = m/(1−β₁ᵗ), v̂ =
 *  v/(1−β₂ᵗ). Throws RangeError for a rate or decay λ below 0 or a β outside [0, 1). */
function adamRule(name: string, rates: AdamWRates): UpdateRule {
  const { lr = 1e-3, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, decay = 0 } = rates
  if (!(lr >= 0 && eps >= 0 && decay >= 0)) fail(name, `lr, eps, decay ≥ 0, got ${lr}, ${eps}, ${decay}`)
  for (const beta of [beta1, beta2])
    if (!(beta >= 0 && beta < 1)) fail(name, `betas must be in [0, 1), got ${beta1}, ${beta2}`)
  return createRule(name, lr, 2, (x, g, lr, [m, v], t) => {
    const m1 = 1 / (1 - wholePower(beta1, t))
    const v1 = 1 / (1 - wholePower(beta2, t))
    for (let i = 0; i < x.length; i++) {
      const mean = beta1 * m[i] + (1 - beta1) * g[i]
      const square = beta2 * v[i] + (1 - beta2) * g[i] * g[i]
      m[i] = mean
      v[i] = square
      x[i] -= lr * ((mean * m1) / (Math.sqrt(square * v1) + eps) + decay * x[i])
    }
  })
}
/** Adam: steps of the mean gradient over the root of the mean squared gradient, both corrected for starting at 0.
 *  Throws RangeError for a rate below 0 or a β outside [0, 1). Kingma & Ba 2015. */
export const adam = (rates: AdamRates = {}): UpdateRule => adamRule('adam', { ...rates, decay: 0 })
/** Adam with weight decay, decoupled: the moments do not see it. Throws RangeError as `adam`. Loshchilov & Hutter
 *  2019. */
export const adamW = ({ decay = 0.01, ...rates }: AdamWRates = {}): UpdateRule =>
  adamRule('adamW', { ...rates, decay })

/** Descends from `start` by `rule`. start [n] → steps + 1 points [n], the start first. Throws RangeError where the
 *  gradient is not finite. */
export function descend(gradient: Gradient, start: Numbers, rule: UpdateRule, steps: number): Vector[] {
  const path = [Array.from(start)]
  for (let i = 0; i < steps; i++) {
    const x = [...path[i]]
    const g = gradient(x)
    assertFinite('descend', g)
    rule.step(x, g)
    path.push(x)
  }
  return path
}
