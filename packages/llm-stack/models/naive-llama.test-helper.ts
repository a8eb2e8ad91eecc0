import type { LlamaConfig } from 'llm-stack/models'

/**
 * Reference for speed: the forward pass of llama2.c as a first version in JavaScript, one token at a time, with
 * nested loops, new arrays, and lists of keys and values by position. No tensors, no reuse of memory, no tuning.
 */
export class NaiveLlama {
  private readonly keys: Float32Array[][]
  private readonly values: Float32Array[][]
  private readonly weights: ReturnType<typeof splitWeights>

  /** numbers: the weights, in the order of llama2.c. */
  constructor(
    private readonly size: LlamaConfig,
    numbers: Float32Array,
  ) {
    this.weights = splitWeights(size, numbers)
    this.keys = Array.from({ length: size.blocks }, () => [])
    this.values = Array.from({ length: size.blocks }, () => [])
  }

  /** Logits [vocabulary] after a token at a position; positions must come in order. */
  forward(token: number, position: number): Float32Array {
    const { width, hidden, heads, kvHeads, blocks, vocabulary } = this.size
    const w = this.weights
    const kvWidth = (width / heads) * kvHeads
    let x = w.tokens.slice(token * width, (token + 1) * width)
    for (let b = 0; b < blocks; b++) {
      const normed = norm(x, w.norm1, b * width)
      const q = multiply(w.q, b * width * width, normed, width)
      const k = multiply(w.k, b * width * kvWidth, normed, kvWidth)
      rotate(q, position, width / heads)
      rotate(k, position, width / heads)
      this.keys[b][position] = k
      this.values[b][position] = multiply(w.v, b * width * kvWidth, normed, kvWidth)
      const out = multiply(w.out, b * width * width, this.attend(b, q, position), width)
      x = x.map((value, i) => value + out[i])
      const middle = norm(x, w.norm2, b * width)
      const gate = multiply(w.gate, b * width * hidden, middle, hidden)
      const up = multiply(w.up, b * width * hidden, middle, hidden)
      const inner = gate.map((g, i) => (g / (1 + Math.exp(-g))) * up[i])
      const down = multiply(w.down, b * width * hidden, inner, width)
      x = x.map((value, i) => value + down[i])
    }
    return multiply(w.tokens, 0, norm(x, w.last, 0), vocabulary)
  }

  private attend(block: number, q: Float32Array, position: number): Float32Array {
    const { width, heads, kvHeads } = this.size
    const size = width / heads
    const out = new Float32Array(width)
    const [keys, values] = [this.keys[block], this.values[block]]
    for (let h = 0; h < heads; h++) {
      const from = Math.floor((h * kvHeads) / heads) * size
      const weights: number[] = []
      let max = -Infinity
      for (let t = 0; t <= position; t++) {
        let score = 0
        for (let i = 0; i < size; i++) score += q[h * size + i] * keys[t][from + i]
        score /= Math.sqrt(size)
        weights.push(score)
        max = Math.max(max, score)
      }
      let sum = 0
      for (let t = 0; t <= position; t++) {
        weights[t] = Math.exp(weights[t] - max)
        sum += weights[t]
      }
      for (let t = 0; t <= position; t++)
        for (let i = 0; i < size; i++) out[h * size + i] += (weights[t] / sum) * values[t][from + i]
    }
    return out
  }
}

function splitWeights(size: LlamaConfig, numbers: Float32Array) {
  const { vocabulary, width, hidden, heads, kvHeads, blocks } = size
  const kvWidth = (width / heads) * kvHeads
  let at = 0
  const take = (n: number) => numbers.slice(at, (at += n))
  return {
    tokens: take(vocabulary * width),
    norm1: take(blocks * width),
    q: take(blocks * width * width),
    k: take(blocks * width * kvWidth),
    v: take(blocks * width * kvWidth),
    out: take(blocks * width * width),
    norm2: take(blocks * width),
    gate: take(blocks * width * hidden),
    down: take(blocks * width * hidden),
    up: take(blocks * width * hidden),
    last: take(width),
  }
}

function norm(x: Float32Array, gain: Float32Array, from: number): Float32Array {
  let squares = 0
  for (const value of x) squares += value * value
  const scale = 1 / Math.sqrt(squares / x.length + 1e-5)
  return x.map((value, i) => value * scale * gain[from + i])
}

/** W·x, where W begins at `from` in w and has `rows` rows. */
function multiply(w: Float32Array, from: number, x: Float32Array, rows: number): Float32Array {
  const y = new Float32Array(rows)
  const columns = x.length
  for (let i = 0; i < rows; i++) {
    let sum = 0
    for (let j = 0; j < columns; j++) sum += w[from + i * columns + j] * x[j]
    y[i] = sum
  }
  return y
}

/** Rotary positions, in place. */
function rotate(x: Float32Array, position: number, size: number): void {
  for (let i = 0; i < x.length; i += 2) {
    const angle = position / 10_000 ** ((i % size) / size)
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const [a, b] = [x[i], x[i + 1]]
    x[i] = a * cos - b * sin
    x[i + 1] = a * sin + b * cos
  }
}
