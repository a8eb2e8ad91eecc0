import type { Value } from 'llm-stack/theory'
import { formatSignificant } from '../kit'

/** Step of the finite differences. */
export const DELTA = 0.001

/** A number with four significant figures. */
export const formatNumber = (x: number) => formatSignificant(x, 4)

/** What happens at each click, with the factors of the drawing. `result`: (a·b + c)² after backpropagation. */
export function backpropagationCaptions(result: Value): readonly string[] {
  const product = result.nodes().find(({ name }) => name === 'a·b')!
  const [a, b] = product.partials.map(formatNumber)
  return [
    'A tiny error: a times b, plus c, squared',
    `Forward: the result is ${formatNumber(result.data)}`,
    `Backward: the square passes on ×${formatNumber(result.partials[0])}`,
    'Adding passes it on unchanged: ×1',
    `Multiplying swaps the partners: a gets ×${a}, b gets ×${b}`,
    `Check: add ${DELTA} to each, see how far the result moves`,
  ]
}
