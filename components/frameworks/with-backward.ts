import { value } from 'llm-stack/theory'
import type { Gradients, ToyNetwork } from './by-hand'

/** The same loss on autograd values: one call of backward() computes every gradient. */
export function gradientsWithBackward(n: ToyNetwork): Gradients & { loss: number } {
  const { x, y } = n
  const [w1, b1, w2, b2] = [n.w1, n.b1, n.w2, n.b2].map((data) => value(data))
  // #region code
  const h = w1.mul(x).add(b1).tanh()
  const guess = w2.mul(h).add(b2)
  const loss = guess.sub(y).pow(2)

  loss.backward()
  // #endregion code
  return { loss: loss.data, w1: w1.grad, b1: b1.grad, w2: w2.grad, b2: b2.grad }
}
