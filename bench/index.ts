/**
 * `npm run bench`: how fast and how small the lower floors are, and how heavy and how quick the deck is, as ratios measured
 * in this one run. `-- --only deck` is one part of it; the others take long and run alone.
 */
import { runScript, parseOptions, UserError } from '../scripts/shared/cli'
import { missCount } from './report'

const benchmarks: Record<string, () => Promise<void>> = {
  stack: async () => (await import('./stack')).benchmarkStack(),
  deck: async () => (await import('./deck')).benchmarkDeck(),
  hands: async () => (await import('./deck')).benchmarkInput(),
  heap: async () => (await import('./stack')).benchmarkPageHeap(),
  growth: async () => (await import('./deck/growth')).benchmarkGrowth(),
}
const defaults = ['stack', 'deck']

const help = `
Measures the stack and the deck, in ratios within one run.

  npm run bench [-- --only stack|deck|hands|heap|growth]

  stack     what the lower floors cost, against two others
  deck      what the deck weighs and how it feels, against a bare one
  hands     whether a hand at a demo holds a slow page up: ten minutes
  heap      whether ten minutes of training hold on to memory: ten minutes
  growth    what ten times the slides would cost: half an hour
`

await runScript(async () => {
  const { values } = parseOptions(help, { only: { type: 'string' } })
  const wanted = values.only ? [values.only] : defaults
  const unknown = wanted.find((name) => !benchmarks[name])
  if (unknown) throw new UserError(`--only ${unknown}: choose from ${Object.keys(benchmarks).join(', ')}.`)
  const start = performance.now()
  for (const name of wanted) await benchmarks[name]()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`      ${seconds} s; ${missCount() ? `${missCount()} missed` : 'all met'}`)
  process.exitCode = missCount() ? 1 : 0
})
