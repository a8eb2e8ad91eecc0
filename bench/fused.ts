import type { GPTConfig } from 'llm-stack/models'

/**
 * Reference for speed: the training step of the same GPT, written by hand over typed arrays. No tensors, no graph, no
 * allocation; ReLU, residual sums and softmax are fused into the loops beside them, and both gradients of a matrix
 * product are computed in one pass. Reads one sequence of a full context at a time.
 */
export class FusedGPT {
  /** Every parameter, one after another, in the order of `model.parameters()`. */
  readonly parameters: Float32Array
  private readonly grads: Float32Array
  private readonly m: Float32Array
  private readonly v: Float32Array
  private t = 0
  private readonly offsets: { wte: number; wpe: number; blocks: BlockOffsets[]; head: number }
  private readonly streams: Float32Array[] = []
  private readonly activations: Activations[]
  private readonly embedded: Float32Array
  private readonly inverse0: Float32Array
  private readonly probs: Float32Array
  private readonly dx: Float32Array
  private readonly dy: Float32Array
  private readonly dh: Float32Array
  private readonly dqkv: Float32Array
  private readonly ds: Float64Array

  constructor(private readonly size: GPTConfig) {
    const { vocabulary: V, context: T, width: C, heads: H, blocks } = size
    let at = 0
    const take = (n: number) => (at += n) - n
    this.offsets = {
      wte: take(V * C),
      wpe: take(T * C),
      blocks: Array.from({ length: blocks }, () => ({
        qkv: take(3 * C * C),
        out: take(C * C),
        up: take(4 * C * C),
        down: take(4 * C * C),
      })),
      head: take(V * C),
    }
    this.parameters = new Float32Array(at)
    this.grads = new Float32Array(at)
    this.m = new Float32Array(at)
    this.v = new Float32Array(at)
    const floats = (n: number) => new Float32Array(n)
    for (let i = 0; i <= blocks; i++) this.streams.push(floats(T * C))
    this.activations = Array.from({ length: blocks }, () => ({
      norm1: floats(T * C),
      inverse1: floats(T),
      qkv: floats(3 * T * C),
      weights: floats(H * T * T),
      mixed: floats(T * C),
      middle: floats(T * C),
      norm2: floats(T * C),
      inverse2: floats(T),
      hidden: floats(4 * T * C),
    }))
    this.embedded = floats(T * C)
    this.inverse0 = floats(T)
    this.probs = floats(T * V)
    this.dx = floats(T * C)
    this.dy = floats(T * C)
    this.dh = floats(4 * T * C)
    this.dqkv = floats(3 * T * C)
    this.ds = new Float64Array(T)
  }

  /** One step of Adam on one sequence x with targets y, both [context] → the loss before the step. */
  step(x: Int32Array, y: Int32Array, lr: number): number {
    const loss = this.forward(x, y)
    this.backward(x, y)
    this.adam(lr)
    return loss
  }

  private forward(x: Int32Array, y: Int32Array): number {
    const { vocabulary: V, context: T, width: C, heads: H } = this.size
    const { parameters: p, offsets, probs } = this
    for (let t = 0; t < T; t++)
      for (let i = 0; i < C; i++)
        this.embedded[t * C + i] = p[offsets.wte + x[t] * C + i] + p[offsets.wpe + t * C + i]
    norm(this.embedded, this.streams[0], this.inverse0, T, C)
    for (let b = 0; b < offsets.blocks.length; b++) {
      const at = offsets.blocks[b]
      const a = this.activations[b]
      norm(this.streams[b], a.norm1, a.inverse1, T, C)
      linear(a.norm1, p, at.qkv, a.qkv, T, C, 3 * C, null, false)
      attention(a.qkv, a.weights, a.mixed, T, C, H)
      linear(a.mixed, p, at.out, a.middle, T, C, C, this.streams[b], false)
      norm(a.middle, a.norm2, a.inverse2, T, C)
      linear(a.norm2, p, at.up, a.hidden, T, C, 4 * C, null, true)
      linear(a.hidden, p, at.down, this.streams[b + 1], T, 4 * C, C, a.middle, false)
    }
    linear(this.streams[offsets.blocks.length], p, offsets.head, probs, T, C, V, null, false)
    let loss = 0
    for (let t = 0; t < T; t++) {
      let max = -Infinity
      for (let i = t * V; i < t * V + V; i++) if (probs[i] > max) max = probs[i]
      let sum = 0
      for (let i = t * V; i < t * V + V; i++) sum += probs[i] = Math.exp(probs[i] - max)
      for (let i = t * V; i < t * V + V; i++) probs[i] /= sum
      loss -= Math.log(probs[t * V + y[t]])
    }
    return loss / T
  }

  private backward(x: Int32Array, y: Int32Array): void {
    const { vocabulary: V, context: T, width: C, heads: H } = this.size
    const { parameters: p, grads: g, offsets, probs, dx, dy, dh, dqkv } = this
    g.fill(0)
    for (let t = 0; t < T; t++) {
      for (let i = t * V; i < t * V + V; i++) probs[i] /= T
      probs[t * V + y[t]] -= 1 / T
    }
    dx.fill(0)
    linearBackward(this.streams[offsets.blocks.length], p, offsets.head, probs, dx, g, T, C, V)
    for (let b = offsets.blocks.length - 1; b >= 0; b--) {
      const at = offsets.blocks[b]
      const a = this.activations[b]
      dh.fill(0)
      linearBackward(a.hidden, p, at.down, dx, dh, g, T, 4 * C, C)
      for (let i = 0; i < dh.length; i++) if (a.hidden[i] === 0) dh[i] = 0
      dy.fill(0)
      linearBackward(a.norm2, p, at.up, dh, dy, g, T, C, 4 * C)
      normBackward(a.norm2, a.inverse2, dy, dx, T, C)
      dy.fill(0)
      linearBackward(a.mixed, p, at.out, dx, dy, g, T, C, C)
      attentionBackward(a.qkv, a.weights, dy, dqkv, this.ds, T, C, H)
      dy.fill(0)
      linearBackward(a.norm1, p, at.qkv, dqkv, dy, g, T, C, 3 * C)
      normBackward(a.norm1, a.inverse1, dy, dx, T, C)
    }
    dy.fill(0)
    normBackward(this.streams[0], this.inverse0, dx, dy, T, C)
    for (let t = 0; t < T; t++)
      for (let i = 0; i < C; i++) {
        g[offsets.wte + x[t] * C + i] += dy[t * C + i]
        g[offsets.wpe + t * C + i] += dy[t * C + i]
      }
  }

  private adam(lr: number): void {
    const { parameters: p, grads: g, m, v } = this
    this.t++
    const m1 = 1 / (1 - 0.9 ** this.t)
    const v1 = 1 / (1 - 0.999 ** this.t)
    for (let i = 0; i < p.length; i++) {
      m[i] = 0.9 * m[i] + 0.1 * g[i]
      v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i]
      p[i] -= (lr * m[i] * m1) / (Math.sqrt(v[i] * v1) + 1e-8)
    }
  }
}

interface BlockOffsets {
  qkv: number
  out: number
  up: number
  down: number
}

interface Activations {
  norm1: Float32Array
  inverse1: Float32Array
  qkv: Float32Array
  weights: Float32Array
  mixed: Float32Array
  middle: Float32Array
  norm2: Float32Array
  inverse2: Float32Array
  hidden: Float32Array
}

type F = Float32Array

/** y = x / rms(x), row by row. */
function norm(x: F, y: F, inverse: F, T: number, C: number): void {
  for (let t = 0; t < T; t++) {
    let squares = 0
    for (let i = t * C; i < t * C + C; i++) squares += x[i] * x[i]
    const scale = (inverse[t] = 1 / Math.sqrt(squares / C + 1e-5))
    for (let i = t * C; i < t * C + C; i++) y[i] = x[i] * scale
  }
}

function normBackward(y: F, inverse: F, dy: F, dx: F, T: number, C: number): void {
  for (let t = 0; t < T; t++) {
    let projection = 0
    for (let i = t * C; i < t * C + C; i++) projection += dy[i] * y[i]
    projection /= C
    for (let i = t * C; i < t * C + C; i++) dx[i] += inverse[t] * (dy[i] - y[i] * projection)
  }
}

/** y = relu(x·Wᵀ + residual), four outputs at a time. x [T, n], W [o, n] from `at` in w; residual and ReLU are
 *  optional. */
// prettier-ignore
function linear(x: F, w: F, at: number, y: F, T: number, n: number, o: number, residual: F | null, relu: boolean): void {
  for (let t = 0; t < T; t++) {
    let j = 0
    for (; j + 4 <= o; j += 4) {
      let s0 = 0, s1 = 0, s2 = 0, s3 = 0
      let w0 = at + j * n
      for (let i = t * n; i < t * n + n; i++, w0++) {
        const xi = x[i]
        s0 += xi * w[w0]; s1 += xi * w[w0 + n]; s2 += xi * w[w0 + 2 * n]; s3 += xi * w[w0 + 3 * n]
      }
      const to = t * o + j
      if (residual) { s0 += residual[to]; s1 += residual[to + 1]; s2 += residual[to + 2]; s3 += residual[to + 3] }
      if (relu) { s0 = s0 > 0 ? s0 : 0; s1 = s1 > 0 ? s1 : 0; s2 = s2 > 0 ? s2 : 0; s3 = s3 > 0 ? s3 : 0 }
      y[to] = s0; y[to + 1] = s1; y[to + 2] = s2; y[to + 3] = s3
    }
    for (; j < o; j++) {
      let s = residual ? residual[t * o + j] : 0
      for (let i = 0; i < n; i++) s += x[t * n + i] * w[at + j * n + i]
      y[t * o + j] = relu && s < 0 ? 0 : s
    }
  }
}

/** dx += dy·W and dW += dyᵀ·x in one pass, four outputs at a time. */
// prettier-ignore
function linearBackward(x: F, w: F, at: number, dy: F, dx: F, dw: F, T: number, n: number, o: number): void {
  for (let t = 0; t < T; t++) {
    let j = 0
    for (; j + 4 <= o; j += 4) {
      const g0 = dy[t * o + j], g1 = dy[t * o + j + 1], g2 = dy[t * o + j + 2], g3 = dy[t * o + j + 3]
      let w0 = at + j * n
      for (let i = t * n; i < t * n + n; i++, w0++) {
        const w1 = w0 + n, w2 = w1 + n, w3 = w2 + n
        const xi = x[i]
        dx[i] += g0 * w[w0] + g1 * w[w1] + g2 * w[w2] + g3 * w[w3]
        dw[w0] += g0 * xi; dw[w1] += g1 * xi; dw[w2] += g2 * xi; dw[w3] += g3 * xi
      }
    }
    for (; j < o; j++) {
      const g = dy[t * o + j]
      for (let i = 0; i < n; i++) {
        dx[t * n + i] += g * w[at + j * n + i]
        dw[at + j * n + i] += g * x[t * n + i]
      }
    }
  }
}

/** Causal attention. Row t of qkv is q, k and v, each of width C. */
function attention(qkv: F, weights: F, y: F, T: number, C: number, H: number): void {
  const d = C / H
  const scale = 1 / Math.sqrt(d)
  y.fill(0)
  for (let h = 0; h < H; h++)
    for (let t = 0; t < T; t++) {
      const q = t * 3 * C + h * d
      const w = (h * T + t) * T
      let max = -Infinity
      for (let s = 0; s <= t; s++) {
        const k = s * 3 * C + C + h * d
        let score = 0
        for (let i = 0; i < d; i++) score += qkv[q + i] * qkv[k + i]
        weights[w + s] = score *= scale
        if (score > max) max = score
      }
      let sum = 0
      for (let s = 0; s <= t; s++) sum += weights[w + s] = Math.exp(weights[w + s] - max)
      const to = t * C + h * d
      for (let s = 0; s <= t; s++) {
        const weight = (weights[w + s] /= sum)
        const v = s * 3 * C + 2 * C + h * d
        for (let i = 0; i < d; i++) y[to + i] += weight * qkv[v + i]
      }
    }
}

// prettier-ignore
function attentionBackward(qkv: F, weights: F, dy: F, dqkv: F, ds: Float64Array, T: number, C: number, H: number): void {
  const d = C / H
  const scale = 1 / Math.sqrt(d)
  dqkv.fill(0)
  for (let h = 0; h < H; h++)
    for (let t = 0; t < T; t++) {
      const q = t * 3 * C + h * d
      const w = (h * T + t) * T
      const from = t * C + h * d
      let mean = 0
      for (let s = 0; s <= t; s++) {
        const v = s * 3 * C + 2 * C + h * d
        const weight = weights[w + s]
        let slope = 0
        for (let i = 0; i < d; i++) {
          slope += dy[from + i] * qkv[v + i]
          dqkv[v + i] += weight * dy[from + i]
        }
        ds[s] = slope
        mean += weight * slope
      }
      for (let s = 0; s <= t; s++) {
        const k = s * 3 * C + C + h * d
        const slope = weights[w + s] * (ds[s] - mean) * scale
        for (let i = 0; i < d; i++) {
          dqkv[q + i] += slope * qkv[k + i]
          dqkv[k + i] += slope * qkv[q + i]
        }
      }
    }
}
