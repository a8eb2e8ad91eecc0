/** (a·b + c)²: values, gradients, and a nudge that checks them. */
import { value, type Value } from '../../stack/theory'

export type Name = 'a' | 'b' | 'c' | 'ab' | 'sum' | 'result'

/** The expression over the slide's three numbers, gradients filled in. */
export function expression(): Record<Name, Value> {
  const [a, b, c] = [value(2, 'a'), value(3, 'b'), value(-1, 'c')]
  const ab = a.mul(b).as('a·b')
  const sum = ab.add(c).as('a·b + c')
  const result = sum.pow(2).as('(a·b + c)²')
  result.backward()
  return { a, b, c, ab, sum, result }
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
