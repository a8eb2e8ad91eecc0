import { relu, reluSlope, tanhSlope } from './activations'
import { fail } from './assert'

/** Children's values → the value, then ∂value/∂child for each child. */
type ValueAndPartials = (...children: number[]) => number[]
type Operand = Value | number

/** A number in an expression, with its gradient. Building an expression also computes it. After a leaf's `data` was
 *  edited, `forward()` on the result computes every value anew; `backward()` sets every `grad` to ∂result/∂node.
 *  Linnainmaa 1970; Rumelhart, Hinton & Williams 1986; after Karpathy's micrograd 2020. */
export class Value {
  /** ∂result/∂this after `result.backward()`. A leaf's adds up over all results until `zeroGrad()`. */
  grad = 0
  /** ∂this/∂child for each child, at the current values. */
  partials: number[] = []

  /** name: its label in a drawing. op: the operation that computed it ('+', '×', 'tanh' …), '' for a leaf. */
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
  /** Sets the name, and returns this value. */
  as = (name: string): this => Object.assign(this, { name })

  /** This node and all it was computed from, in topological order: children before parents. */
  nodes(): Value[] {
    const order = new Set<Value>()
    const visit = (node: Value): void => {
      for (const child of node.children) if (!order.has(child)) visit(child)
      order.add(node)
    }
    visit(this)
    return [...order]
  }

  /** Computes every value anew from the leaves → this one. Throws RangeError on NaN or infinity. */
  forward(): number {
    for (const node of this.nodes()) node.refresh()
    return this.data
  }

  /** Backpropagation: from this result down, each node adds to its children's gradients by the chain rule. Gradients
   *  of leaves accumulate until `zeroGrad`; computed nodes hold those of the last result alone. */
  backward(): void {
    const nodes = this.nodes().reverse()
    for (const node of nodes) if (node.compute) node.grad = 0
    this.grad += 1
    for (const node of nodes)
      node.children.forEach((child, i) => (child.grad += node.partials[i] * node.grad))
  }

  /** Sets the gradient of this node and of all it was computed from to 0. */
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
const createValue = (op: string, children: Value[], compute: ValueAndPartials): Value =>
  new Value(NaN, '', op, children, compute)
/** A leaf, with a name for drawings. Throws RangeError unless `data` is finite. */
export const value = (data: number, name = ''): Value => new Value(data, name)

/** ∂result/∂leaf by central differences (f(x+h) − f(x−h)) / 2h, to check a gradient. Restores every value. Throws
 *  RangeError where `forward` does. */
export function numericDerivative(result: Value, leaf: Value, h = 1e-4): number {
  const x = leaf.data
  const resultAt = (moved: number): number => Object.assign(leaf, { data: moved }) && result.forward()
  try {
    return (resultAt(x + h) - resultAt(x - h)) / (2 * h)
  } finally {
    resultAt(x)
  }
}
