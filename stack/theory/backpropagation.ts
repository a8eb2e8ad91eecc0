import { relu, reluSlope, tanhSlope } from './activations'
import { fail } from './assert'

/** From the children's values: the value, then ∂value/∂child for each child. */
type ValueAndPartials = (...children: number[]) => number[]
type Operand = Value | number

/** One number in an expression, and how much the result depends on it. Building an expression also computes it. Edit a
 *  leaf's `data`, call `forward()` on the result and every value is up to date; call `backward()` and every `grad` is
 *  ∂result/∂node. Linnainmaa 1970; Rumelhart, Hinton & Williams 1986; after Karpathy's micrograd 2020. */
export class Value {
  /** ∂result/∂this after `result.backward()`; of a leaf, the sum over all results since `zeroGrad()`. */
  grad = 0
  /** ∂this/∂child, one for each child, at the present values. */
  partials: number[] = []

  /** op: what made this value ('+', '×', 'tanh' …), '' for a leaf. name: to draw it with. */
  constructor(
    public data: number,
    public name = '',
    readonly op = '',
    readonly children: readonly Value[] = [],
    private readonly compute?: ValueAndPartials,
  ) {
    this.refresh()
  }

  add = (other: Operand): Value => createValue('+', [this, toValue(other)], (a, b) => [a + b, 1, 1])
  sub = (other: Operand): Value => createValue('−', [this, toValue(other)], (a, b) => [a - b, 1, -1])
  mul = (other: Operand): Value => createValue('×', [this, toValue(other)], (a, b) => [a * b, b, a])
  div = (other: Operand): Value =>
    createValue('÷', [this, toValue(other)], (a, b) => [a / b, 1 / b, -a / b ** 2])
  pow = (n: number): Value => createValue(n === 2 ? '²' : `^${n}`, [this], (a) => [a ** n, n * a ** (n - 1)])
  exp = (): Value => createValue('exp', [this], (a) => [Math.exp(a), Math.exp(a)])
  log = (): Value => createValue('log', [this], (a) => [Math.log(a), 1 / a])
  tanh = (): Value => createValue('tanh', [this], (a) => [Math.tanh(a), tanhSlope(a)])
  relu = (): Value => createValue('relu', [this], (a) => [relu(a), reluSlope(a)])
  /** Names this value, to draw it with. */
  as = (name: string): this => Object.assign(this, { name })

  /** Every node below and including this one, each after its children: the order to compute in. */
  nodes(): Value[] {
    const order = new Set<Value>()
    const visit = (node: Value): void => {
      for (const child of node.children) if (!order.has(child)) visit(child)
      order.add(node)
    }
    visit(this)
    return [...order]
  }

  /** Computes everything again from the leaves and returns the result. Throws RangeError on NaN or infinity. */
  forward(): number {
    for (const node of this.nodes()) node.refresh()
    return this.data
  }

  /** Backpropagation: from the result down, each node passes its gradient on to its children by the chain rule. Leaves
   *  add up what every result sends them until `zeroGrad`; computed nodes hold what the last one sent. */
  backward(): void {
    const nodes = this.nodes().reverse()
    for (const node of nodes) if (node.compute) node.grad = 0
    this.grad += 1
    for (const node of nodes)
      node.children.forEach((child, i) => (child.grad += node.partials[i] * node.grad))
  }

  /** Clears the gradient of every node below and including this one. */
  zeroGrad(): void {
    for (const node of this.nodes()) node.grad = 0
  }

  private refresh(): void {
    const inputs = this.children.map((child) => child.data)
    if (this.compute) [this.data, ...this.partials] = this.compute(...inputs)
    if (!Number.isFinite(this.data)) fail(this.op || this.name || 'value', `${this.data} from [${inputs}]`)
  }
}

const toValue = (x: Value | number): Value => (typeof x === 'number' ? new Value(x) : x)
const createValue = (op: string, children: Value[], local: ValueAndPartials): Value =>
  new Value(NaN, '', op, children, local)
/** A leaf. Throws RangeError unless finite. */
export const value = (data: number, name = ''): Value => new Value(data, name)

/** Checks a gradient: the slope (f(x+h) − f(x−h)) / 2h of `result` by `leaf`. Leaves every value as it was. */
export function numericDerivative(result: Value, leaf: Value, h = 1e-4): number {
  const x = leaf.data
  const resultAt = (moved: number): number => Object.assign(leaf, { data: moved }) && result.forward()
  try {
    return (resultAt(x + h) - resultAt(x - h)) / (2 * h)
  } finally {
    resultAt(x)
  }
}
