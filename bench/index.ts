/**
 * `npm run bench`: speed and size of llm-stack and of the deck, most of them as ratios within the run, so that they do
 * not depend on the machine. `-- --only deck` runs one benchmark; without it, the two short ones run.
 */
import { runScript, parseOptions, UserError } from '../scripts/shared/cli'
import { missCount } from './report'

const benchmarks: Record<string, () => Promise<void>> = {
  stack: async () => (await import('./stack')).benchmarkStack(),
  engine: async () => (await import('./engine')).benchmarkEngine(),
  deck: async () => (await import('./deck')).benchmarkDeck(),
  input: async () => (await import('./deck')).benchmarkInput(),
  heap: async () => (await import('./stack')).benchmarkPageHeap(),
  growth: async () => (await import('./deck/growth')).benchmarkGrowth(),
}
const defaults = ['stack', 'deck']

const help = `
Measures the stack and the deck, in ratios within one run. Default: stack and deck.

  npm run bench [-- --only stack|engine|deck|input|heap|growth]

  stack     speed and size of llm-stack, against TensorFlow.js and code by hand
  engine    speed and memory of published models, against llama.cpp in WebAssembly: ten minutes. Needs LLM_STACK_MODELS
  deck      bytes, speed and memory of the deck, against a bare one
  input     long tasks while demos are operated on a slow page: ten minutes
  heap      memory kept in ten minutes of training: ten minutes
  growth    cost of ten times as many slides: half an hour
`

await runScript(async () => {
  const { values } = parseOptions(help, { only: { type: 'string' } })
  const names = values.only ? [values.only] : defaults
  const unknown = names.find((name) => !benchmarks[name])
  if (unknown) throw new UserError(`--only ${unknown}: choose from ${Object.keys(benchmarks).join(', ')}.`)
  const start = performance.now()
  for (const name of names) await benchmarks[name]()
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`      ${seconds} s; ${missCount() ? `${missCount()} missed` : 'all met'}`)
  process.exitCode = missCount() ? 1 : 0
})
