/** The smallest network, with one hidden unit: x and y are data, the other four parameters. */
export interface ToyNetwork {
  x: number
  y: number
  w1: number
  b1: number
  w2: number
  b2: number
}
export type Gradients = Record<'w1' | 'b1' | 'w2' | 'b2', number>

const { tanh } = Math

/** Loss and gradients of the network by the chain rule, worked out on paper; the slide shows these lines. */
export function gradientsByHand({ x, y, w1, b1, w2, b2 }: ToyNetwork): Gradients & { loss: number } {
  // prettier-ignore
  {
  // #region code
  const h = tanh(w1 * x + b1)
  const guess = w2 * h + b2
  const loss = (guess - y) ** 2

  // one line of calculus for each step
  const dGuess = 2 * (guess - y)
  const dW2 = dGuess * h
  const dB2 = dGuess
  const dH = dGuess * w2
  const dSum = dH * (1 - h ** 2)
  const dW1 = dSum * x
  const dB1 = dSum
  // #endregion code
  return { loss, w1: dW1, b1: dB1, w2: dW2, b2: dB2 }
  }
}
