/** (a·b + c)² over three numbers, and what drawing it needs: read off the running graph. */
import { value, type Value } from '../../stack/theory'

export interface Leaves {
  a: number
  b: number
  c: number
}
export const leaves: Leaves = { a: 2, b: 3, c: -1 }
export const LEAF = { min: -5, max: 5 } as const

/** The result, its whole graph beneath it, gradients filled in. */
export function expression(at: Leaves): Value {
  const [a, b, c] = [value(at.a, 'a'), value(at.b, 'b'), value(at.c, 'c')]
  const ab = a.mul(b).as('a·b')
  const sum = ab.add(c).as('a·b + c')
  const result = sum.pow(2).as('error = (…)²')
  result.backward()
  return result
}

/** Nodes by how far they are from the result: the order in which `backward` reaches them. */
export function waves(result: Value): Value[][] {
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

/** Steps a node needs from the leaves (column), and its height among them: halfway between its children. */
export function layOut(result: Value): { node: Value; column: number; row: number }[] {
  const placed = new Map<Value, { column: number; row: number }>()
  let leaf = 0
  for (const node of result.nodes()) {
    const below = node.children.map((child) => placed.get(child)!)
    placed.set(
      node,
      below.length
        ? {
            column: Math.max(...below.map((p) => p.column)) + 1,
            row: below.reduce((sum, p) => sum + p.row, 0) / below.length,
          }
        : { column: 0, row: leaf++ },
    )
  }
  return [...placed].map(([node, place]) => ({ node, ...place }))
}

/** How far the result moves if one input is moved by `by`. The expression is left as it was. */
export function moved(result: Value, input: Value, by: number): number {
  const before = result.data
  const x = input.data
  input.data = x + by
  const change = result.forward() - before
  input.data = x
  result.forward()
  return change
}
