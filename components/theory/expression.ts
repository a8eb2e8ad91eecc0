/** (a·b + c)² as a computation graph of llm-stack/theory: its layout, the order of its gradients, finite differences. */
import { value, type Value } from 'llm-stack/theory'

/** The three inputs. */
export interface Leaves {
  a: number
  b: number
  c: number
}
export const defaultLeaves: Leaves = { a: 2, b: 3, c: -1 }
export const LEAF_RANGE = { min: -5, max: 5 } as const

/** The result node of the graph, after backward(): every node has its gradient. */
export function buildExpression(inputs: Leaves): Value {
  const [a, b, c] = [value(inputs.a, 'a'), value(inputs.b, 'b'), value(inputs.c, 'c')]
  const ab = a.mul(b).as('a·b')
  const sum = ab.add(c).as('a·b + c')
  const result = sum.pow(2).as('error = (…)²')
  result.backward()
  return result
}

/** Nodes by their longest distance from the result: the order in which backward() computes gradients. */
export function backwardLayers(result: Value): Value[][] {
  const distance = new Map<Value, number>()
  for (const node of result.nodes().reverse()) {
    const d = distance.get(node) ?? 0
    distance.set(node, d)
    for (const child of node.children) distance.set(child, Math.max(distance.get(child) ?? 0, d + 1))
  }
  const layers: Value[][] = []
  for (const [node, d] of distance) (layers[d] ??= []).push(node)
  return layers
}

/** Each node's column, its longest distance from the leaves, and its row: a leaf's number, or the mean of its children's. */
export function layoutGraph(result: Value): { node: Value; column: number; row: number }[] {
  const positions = new Map<Value, { column: number; row: number }>()
  let leaf = 0
  for (const node of result.nodes()) {
    const childPositions = node.children.map((child) => positions.get(child)!)
    positions.set(
      node,
      childPositions.length
        ? {
            column: Math.max(...childPositions.map((p) => p.column)) + 1,
            row: childPositions.reduce((sum, p) => sum + p.row, 0) / childPositions.length,
          }
        : { column: 0, row: leaf++ },
    )
  }
  return [...positions].map(([node, position]) => ({ node, ...position }))
}

/** Change of the result when `delta` is added to one input. Restores the input and the result. */
export function finiteDifference(result: Value, input: Value, delta: number): number {
  const before = result.data
  const x = input.data
  input.data = x + delta
  const change = result.forward() - before
  input.data = x
  result.forward()
  return change
}
