/**
 * Trains the names model and writes data/names-run.ts, the recorded run the slides of floor 3 show.
 *
 *   npx tsx scripts/record/names.ts
 *
 * Seeded: the same run every time, but for the seconds it took.
 */
import type { NamesRun } from '../../data/names'
import { en } from '@faker-js/faker'
import { writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import {
  encode,
  freshWeights,
  letter,
  meanLoss,
  nextLetter,
  PARAMETERS,
  random,
  sample,
  train,
  VOCAB,
  WIDTH,
} from './names-gpt'

const SEED = 3
const STEPS = 3000
const BATCH = 16
const TUNE = { steps: 300, batch: 8, rate: 0.002 }
/** Under 1 the likelier letters are drawn more often: fewer odd names. */
const TEMPERATURE = 0.7
const WRITTEN = 'mar'
const round = (v: number, digits = 3) => +v.toFixed(digits)

function shuffled<T>(list: T[], rng: () => number): T[] {
  const a = [...list]
  for (let i = a.length - 1; i > 0; i--) {
    const j = Math.floor(rng() * (i + 1))
    ;[a[i], a[j]] = [a[j], a[i]]
  }
  return a
}

// every first name of the package's English list, once, in small letters; a tenth is kept unseen
const lists = en.person!.first_name!
const every = [...lists.female!, ...lists.male!, ...(lists.generic ?? [])].map((n) => n.toLowerCase())
const rng = random(SEED)
const names = shuffled([...new Set(every)].filter((n) => /^[a-z]{1,15}$/.test(n)).sort(), rng)
const unseen = names.slice(0, Math.round(names.length / 10))
const seen = names.slice(unseen.length)
const known = new Set(names)

/** Loss of guessing from the letter before alone, counted on `seen`, each pair once more than met. */
function pairLoss(): number {
  const pairs = Array.from({ length: VOCAB }, () => new Float64Array(VOCAB).fill(1))
  const each = (list: string[], f: (a: number, b: number) => void) =>
    list.forEach((n) => encode(n).forEach((b, i, t) => i && f(t[i - 1], b)))
  each(seen, (a, b) => pairs[a][b]++)
  let [sum, count] = [0, 0]
  each(unseen, (a, b) => {
    sum -= Math.log(pairs[a][b] / pairs[a].reduce((x, y) => x + y))
    count++
  })
  return sum / count
}

/** What the model invents: names not in the list, with a seed of their own so lists can be compared. */
const invent = (w: Float64Array, n: number) => {
  const r = random(SEED + 1)
  const out: string[] = []
  while (out.length < n) {
    const name = sample(w, r, TEMPERATURE)
    if (name && !known.has(name) && !out.includes(name)) out.push(name)
  }
  return out
}
const guesses = (w: Float64Array) =>
  [...nextLetter(w, WRITTEN)]
    .map((p, i): [string, number] => [letter(i), round(p)])
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)

// ---- pretraining
const w = freshWeights(rng)
const loss: [number, number][] = []
const stages: { step: number; loss: number; names: string[]; next: [string, number][] }[] = []
const look = (step: number) => {
  const l = round(meanLoss(w, unseen))
  loss.push([step, l])
  if ([0, 500, STEPS].includes(step)) stages.push({ step, loss: l, names: invent(w, 5), next: guesses(w) })
}
look(0)
let watching = 0
/** Processor time in seconds: what else the machine is doing does not count. */
const clock = () => process.cpuUsage().user / 1e6
const start = clock()
train(w, seen, {
  steps: STEPS,
  batch: BATCH,
  rate: 0.01,
  rng,
  onStep(step) {
    const every = step <= 100 ? 10 : step <= 500 ? 25 : 100
    if (step % every) return
    const t = clock()
    look(step)
    watching += clock() - t
  },
})
const seconds = Math.round(clock() - start - watching)

// ---- fine-tuning on one style: names that end in o
const ending = 'o'
const style = seen.filter((n) => n.endsWith(ending))
const share = (weights: Float64Array) => {
  const r = random(SEED + 2)
  const drawn = Array.from({ length: 1000 }, () => sample(weights, r, TEMPERATURE))
  return round(drawn.filter((n) => n.endsWith(ending)).length / drawn.length)
}
const before = w.slice()
const tuned = w.slice()
train(tuned, style, { ...TUNE, rng })
const change = tuned.map((v, i) => Math.abs(v - before[i]))
const mean = (v: Float64Array) => v.reduce((a, b) => a + Math.abs(b), 0) / v.length
/** Mean change of every 16 weights in a row. */
const moved = Array.from({ length: PARAMETERS / WIDTH }, (_, i) =>
  round(mean(change.slice(i * WIDTH, (i + 1) * WIDTH)), 4),
)

const run: NamesRun = {
  parameters: PARAMETERS,
  names: { all: names.length, seen: seen.length, unseen: unseen.length },
  steps: STEPS,
  batch: BATCH,
  seconds,
  temperature: TEMPERATURE,
  uniform: round(Math.log(VOCAB)),
  pairs: round(pairLoss()),
  loss,
  written: WRITTEN,
  stages,
  tuning: {
    ending,
    steps: TUNE.steps,
    names: style.length,
    examples: shuffled(style, random(SEED)).slice(0, 6),
    before: invent(before, 8),
    after: invent(tuned, 8),
    share: [share(before), share(tuned)] as [number, number],
    meanWeight: round(mean(before)),
    meanChange: round(mean(change), 4),
    moved,
  },
}
const file = 'data/names-run.ts'
const code = `/**
 * One recorded run of the names model: written by scripts/record/names.ts, not by hand. Losses are nats a
 * letter on the names it never saw; the names it invents are in no list. First names from @faker-js/faker (MIT).
 */
import type { NamesRun } from './names'

export const namesRun: NamesRun = ${JSON.stringify(run)}
`
writeFileSync(file, await format(code, { ...(await resolveConfig(file)), parser: 'typescript' }))
console.log(
  JSON.stringify({ ...run, loss: loss.filter((_, i) => i % 5 === 0), tuning: { ...run.tuning, moved: 0 } }),
)
