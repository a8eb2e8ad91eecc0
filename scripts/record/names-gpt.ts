/**
 * A complete GPT of 4,192 parameters in plain arrays: it reads a name letter by letter and guesses the next
 * letter. The architecture is that of Karpathy's microgpt: one layer of four heads, 16 numbers a letter,
 * RMS norm without gain, ReLU, no biases. Gradients are written by hand (names-gpt.test.ts checks them).
 */
export const WIDTH = 16
export const BLOCK = 16
export const HEADS = 4
/** 26 letters and the boundary that opens and closes a name. */
export const VOCAB = 27
export const BOUNDARY = 26
const HEAD = WIDTH / HEADS
const HIDDEN = 4 * WIDTH

/** The weight matrices in order, as [name, rows, columns]. */
export const parts = [
  ['letters', VOCAB, WIDTH],
  ['places', BLOCK, WIDTH],
  ['query', WIDTH, WIDTH],
  ['key', WIDTH, WIDTH],
  ['value', WIDTH, WIDTH],
  ['mix', WIDTH, WIDTH],
  ['up', HIDDEN, WIDTH],
  ['down', WIDTH, HIDDEN],
  ['guess', VOCAB, WIDTH],
] as const
type Part = (typeof parts)[number][0]
type Vec = Float64Array

const offset = {} as Record<Part, number>
let total = 0
for (const [name, rows, cols] of parts) {
  offset[name] = total
  total += rows * cols
}
export const PARAMETERS = total

/** Seeded uniform numbers in [0, 1). mulberry32, Tommy Ettinger 2017. */
export function random(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Fresh weights: normal, spread 0.08. */
export function freshWeights(rng: () => number): Vec {
  return Float64Array.from(
    { length: PARAMETERS },
    () => 0.08 * Math.sqrt(-2 * Math.log(1 - rng())) * Math.cos(2 * Math.PI * rng()),
  )
}

/** A name as token ids between two boundaries. */
export function encode(name: string): number[] {
  return [BOUNDARY, ...[...name].map((c) => c.charCodeAt(0) - 97), BOUNDARY]
}
export const letter = (id: number): string => (id === BOUNDARY ? '.' : String.fromCharCode(97 + id))

/** y = W x for the part W, rows × columns taken from its shape. */
function linear(w: Vec, at: number, x: Vec, rows: number): Vec {
  const y = new Float64Array(rows)
  for (let r = 0, k = at; r < rows; r++) {
    let s = 0
    for (let c = 0; c < x.length; c++) s += w[k++] * x[c]
    y[r] = s
  }
  return y
}
/** Adds the gradients of y = W x: to W's in `g`, to x's in `dx`. */
function linearBack(w: Vec, g: Vec, at: number, x: Vec, dy: Vec, dx: Vec): void {
  for (let r = 0, k = at; r < dy.length; r++) {
    const d = dy[r]
    for (let c = 0; c < x.length; c++, k++) {
      g[k] += d * x[c]
      dx[c] += d * w[k]
    }
  }
}
const scaleOf = (x: Vec) => 1 / Math.sqrt(x.reduce((s, v) => s + v * v, 0) / x.length + 1e-5)
function norm(x: Vec): Vec {
  const s = scaleOf(x)
  return x.map((v) => v * s)
}
/** Adds to dx the gradient of y = norm(x). */
function normBack(x: Vec, dy: Vec, dx: Vec): void {
  const s = scaleOf(x)
  let dot = 0
  for (let i = 0; i < x.length; i++) dot += dy[i] * x[i]
  for (let i = 0; i < x.length; i++) dx[i] += s * dy[i] - (s ** 3 * dot * x[i]) / x.length
}
function softmax(x: Vec): Vec {
  const max = Math.max(...x)
  const e = x.map((v) => Math.exp(v - max))
  const sum = e.reduce((a, b) => a + b)
  return e.map((v) => v / sum)
}
const plus = (a: Vec, b: Vec) => a.map((v, i) => v + b[i])

/** Everything computed at one place in the name, kept for the way back. */
interface Place {
  token: number
  sum: Vec
  x0: Vec
  n1: Vec
  q: Vec
  k: Vec
  v: Vec
  weights: Vec[]
  heads: Vec
  x1: Vec
  n2: Vec
  up: Vec
  act: Vec
  x2: Vec
  probs: Vec
}

/** One step of reading: `before` holds the places already read. */
function read(w: Vec, token: number, before: Place[]): Place {
  const t = before.length
  const sum = new Float64Array(WIDTH)
  for (let i = 0; i < WIDTH; i++)
    sum[i] = w[offset.letters + token * WIDTH + i] + w[offset.places + t * WIDTH + i]
  const x0 = norm(sum)
  const n1 = norm(x0)
  const q = linear(w, offset.query, n1, WIDTH)
  const k = linear(w, offset.key, n1, WIDTH)
  const v = linear(w, offset.value, n1, WIDTH)
  const keys = [...before.map((p) => p.k), k]
  const values = [...before.map((p) => p.v), v]
  const heads = new Float64Array(WIDTH)
  const weights: Vec[] = []
  for (let h = 0; h < HEADS; h++) {
    const scores = Float64Array.from(keys, (key) => {
      let s = 0
      for (let i = h * HEAD; i < (h + 1) * HEAD; i++) s += q[i] * key[i]
      return s / Math.sqrt(HEAD)
    })
    const a = softmax(scores)
    weights.push(a)
    for (let j = 0; j < a.length; j++)
      for (let i = h * HEAD; i < (h + 1) * HEAD; i++) heads[i] += a[j] * values[j][i]
  }
  const x1 = plus(x0, linear(w, offset.mix, heads, WIDTH))
  const n2 = norm(x1)
  const up = linear(w, offset.up, n2, HIDDEN)
  const act = up.map((u) => Math.max(0, u))
  const x2 = plus(x1, linear(w, offset.down, act, WIDTH))
  const probs = softmax(linear(w, offset.guess, x2, VOCAB))
  return { token, sum, x0, n1, q, k, v, weights, heads, x1, n2, up, act, x2, probs }
}

function readAll(w: Vec, tokens: number[]): Place[] {
  const places: Place[] = []
  for (const token of tokens.slice(0, BLOCK)) places.push(read(w, token, places))
  return places
}

/** The model's chances for the letter after `written`, by token id. */
export function nextLetter(w: Vec, written: string): Vec {
  return readAll(w, encode(written).slice(0, -1)).at(-1)!.probs
}

/** Mean loss (nats a letter) of one name; adds its gradients, times `share`, to `g` if given. */
export function nameLoss(w: Vec, name: string, g?: Vec, share = 1): { sum: number; count: number } {
  const tokens = encode(name)
  const places = readAll(w, tokens.slice(0, -1))
  const count = places.length
  let sum = 0
  places.forEach((p, t) => (sum -= Math.log(p.probs[tokens[t + 1]])))
  if (g) back(w, g, tokens, places, share / count)
  return { sum, count }
}

function back(w: Vec, g: Vec, tokens: number[], places: Place[], share: number): void {
  const zero = () => places.map(() => new Float64Array(WIDTH))
  const dk = zero()
  const dv = zero()
  for (let t = places.length - 1; t >= 0; t--) {
    const p = places[t]
    const dLogits = p.probs.map((v, i) => (v - (i === tokens[t + 1] ? 1 : 0)) * share)
    const dx = new Float64Array(WIDTH) // gradient of the residual stream, carried downwards
    linearBack(w, g, offset.guess, p.x2, dLogits, dx)
    const dAct = new Float64Array(HIDDEN)
    linearBack(w, g, offset.down, p.act, dx.slice(), dAct)
    const dUp = dAct.map((d, i) => (p.up[i] > 0 ? d : 0))
    const dn2 = new Float64Array(WIDTH)
    linearBack(w, g, offset.up, p.n2, dUp, dn2)
    normBack(p.x1, dn2, dx)

    const dHeads = new Float64Array(WIDTH)
    linearBack(w, g, offset.mix, p.heads, dx.slice(), dHeads)
    const dq = new Float64Array(WIDTH)
    for (let h = 0; h < HEADS; h++) {
      const a = p.weights[h]
      const da = new Float64Array(a.length)
      for (let j = 0; j < a.length; j++)
        for (let i = h * HEAD; i < (h + 1) * HEAD; i++) {
          da[j] += dHeads[i] * places[j].v[i]
          dv[j][i] += dHeads[i] * a[j]
        }
      let mean = 0
      for (let j = 0; j < a.length; j++) mean += a[j] * da[j]
      for (let j = 0; j < a.length; j++) {
        const ds = (a[j] * (da[j] - mean)) / Math.sqrt(HEAD)
        for (let i = h * HEAD; i < (h + 1) * HEAD; i++) {
          dq[i] += ds * places[j].k[i]
          dk[j][i] += ds * p.q[i]
        }
      }
    }
    const dn1 = new Float64Array(WIDTH)
    linearBack(w, g, offset.query, p.n1, dq, dn1)
    linearBack(w, g, offset.key, p.n1, dk[t], dn1)
    linearBack(w, g, offset.value, p.n1, dv[t], dn1)
    normBack(p.x0, dn1, dx)
    const dSum = new Float64Array(WIDTH)
    normBack(p.sum, dx, dSum)
    for (let i = 0; i < WIDTH; i++) {
      g[offset.letters + p.token * WIDTH + i] += dSum[i]
      g[offset.places + t * WIDTH + i] += dSum[i]
    }
  }
}

/** Mean loss a letter over all these names. */
export function meanLoss(w: Vec, names: readonly string[]): number {
  const all = names.map((n) => nameLoss(w, n))
  return all.reduce((s, l) => s + l.sum, 0) / all.reduce((s, l) => s + l.count, 0)
}

/** Invents a name: draws letter after letter until the boundary. */
export function sample(w: Vec, rng: () => number, temperature = 1): string {
  const places = [read(w, BOUNDARY, [])]
  let name = ''
  while (name.length < BLOCK - 1) {
    const p = softmax(places.at(-1)!.probs.map((v) => Math.log(v) / temperature))
    let r = rng()
    let id = 0
    while (id < VOCAB - 1 && (r -= p[id]) > 0) id++
    if (id === BOUNDARY) break
    name += letter(id)
    places.push(read(w, id, places))
  }
  return name
}

/** Trains `w` in place with Adam (Kingma & Ba 2014), learning rate falling to zero in a straight line. */
export function train(
  w: Vec,
  names: readonly string[],
  o: { steps: number; batch: number; rate: number; rng: () => number; onStep?: (step: number) => void },
): void {
  const m = new Float64Array(PARAMETERS)
  const v = new Float64Array(PARAMETERS)
  const [b1, b2] = [0.9, 0.95]
  for (let step = 1; step <= o.steps; step++) {
    const g = new Float64Array(PARAMETERS)
    for (let b = 0; b < o.batch; b++) nameLoss(w, names[Math.floor(o.rng() * names.length)], g, 1 / o.batch)
    const rate = o.rate * (1 - (step - 1) / o.steps)
    for (let i = 0; i < PARAMETERS; i++) {
      m[i] = b1 * m[i] + (1 - b1) * g[i]
      v[i] = b2 * v[i] + (1 - b2) * g[i] * g[i]
      w[i] -= (rate * (m[i] / (1 - b1 ** step))) / (Math.sqrt(v[i] / (1 - b2 ** step)) + 1e-8)
    }
    o.onStep?.(step)
  }
}
