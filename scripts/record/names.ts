/**
 * Trains the names model through its three stages. Writes what the slides of floor 3 show before anything runs: the
 * recorded run, data/names-run.ts, and the weights, public/checkpoints/.
 *
 *   npm run train                 the same weights every time
 *   npm run train -- --seeds 5    writes nothing; shows how much of it is luck
 */
import { format, resolveConfig } from 'prettier'
import { ENDING, every, listsOf } from '../../components/models/name-lists'
import { firstNames } from '../../data/first-names'
import type { NamesRun } from '../../data/names'
import {
  ALIGNMENT,
  FINE_TUNING,
  marked,
  meanLoss,
  nextLetters,
  pairLoss,
  PRETRAINING,
  shareOf,
  TEMPERATURE,
  uniformLoss,
  type NamesModel,
} from '../../stack/models'
import { readOptions, run } from '../shared/cli'
import { writeWhole } from '../shared/files'
import { aligned, fileOf, pretrained, thousand, tuned } from './names-stages'

const SEED = 1
const WRITTEN = 'mar'
const STAGES = [0, 500, PRETRAINING.steps]

const round = (value: number, digits = 3): number => +value.toFixed(digits)
const pair = ([before, after]: number[]): [number, number] => [round(before), round(after)]
/** Processor time in seconds: what else the machine is doing does not count. */
const clock = () => process.cpuUsage().user / 1e6

/** The first names a model invents that are in no list. */
const invented = (model: NamesModel, count: number): string[] =>
  [...new Set(thousand(model))].filter((name) => !every.has(name)).slice(0, count)

const isLooked = (step: number): boolean => step % (step <= 100 ? 10 : step <= 500 ? 25 : 100) === 0

async function record(): Promise<void> {
  const lists = listsOf(SEED)
  const { train, validation } = lists.old
  const loss: NamesRun['loss'] = []
  const stages: NamesRun['stages'] = []
  let watching = 0
  const start = clock()
  const base = pretrained(lists, SEED, (model, step) => {
    if (!isLooked(step)) return
    const begun = clock()
    loss.push([step, round(meanLoss(model, validation))])
    if (STAGES.includes(step)) {
      const names = thousand(model)
      const next = nextLetters(model, WRITTEN).slice(0, 5)
      stages.push({
        step,
        loss: loss.at(-1)![1],
        drawn: marked(names.slice(0, 5), every),
        known: round(shareOf(names, (name) => every.has(name))),
        next: next.map(({ sign, chance }) => [sign, round(chance)]),
      })
    }
    watching += clock() - begun
  })
  const seconds = Math.round(clock() - start - watching)

  const tune = tuned(base, lists, SEED)
  const alignment = aligned(base, SEED)
  const recorded: NamesRun = {
    parameters: base.parameters().reduce((sum, p) => sum + p.data.length, 0),
    names: { all: firstNames.length, seen: train.length, unseen: validation.length },
    steps: PRETRAINING.steps,
    batch: PRETRAINING.batch,
    seconds,
    temperature: TEMPERATURE,
    uniform: round(uniformLoss()),
    pairs: round(pairLoss(train, validation)),
    loss,
    written: WRITTEN,
    stages,
    tuning: {
      ending: ENDING,
      steps: FINE_TUNING.steps,
      names: lists.fresh.train.length,
      moved: tune.moved,
      examples: lists.fresh.train.slice(0, 6),
      before: invented(base, 8),
      after: invented(tune.model, 8),
      share: pair(tune.share),
      learned: pair(tune.learned),
      forgotten: pair(tune.forgotten),
    },
    alignment: {
      votes: alignment.voted,
      steps: ALIGNMENT.steps,
      beta: ALIGNMENT.beta,
      before: invented(base, 8),
      after: invented(alignment.model, 8),
      share: pair(alignment.share),
      heldOut: round(alignment.heldOut),
      kl: round(alignment.kl, 2),
    },
  }
  const file = 'data/names-run.ts'
  const code = `/**
 * One recorded run of the names model: written by scripts/record/names.ts, not by hand. Losses are nats a
 * letter on names it never saw. First names from @faker-js/faker (MIT).
 */
import type { NamesRun } from './names'

export const namesRun: NamesRun = ${JSON.stringify(recorded)}
`
  await writeWhole(file, await format(code, { ...(await resolveConfig(file)), parser: 'typescript' }))
  const models = { pretrained: base, tuned: tune.model, aligned: alignment.model } as const
  for (const stage of ['pretrained', 'tuned', 'aligned'] as const)
    await writeWhole(`public/checkpoints/${stage}.bin`, fileOf(stage, models[stage], lists, SEED))
  console.log(
    `Wrote ${file} and public/checkpoints/: loss ${loss.at(-1)![1]}, letter pairs ${recorded.pairs}.`,
  )
}

/** Each figure of several runs that differ in all their luck: lists, weights, order, votes. */
function compare(seeds: number): void {
  const rows = Array.from({ length: seeds }, (_, i) => {
    const seed = i + 1
    const lists = listsOf(seed)
    const base = pretrained(lists, seed, () => {})
    const tune = tuned(base, lists, seed)
    const alignment = aligned(base, seed)
    return {
      seed,
      loss: round(meanLoss(base, lists.old.validation)),
      pairs: round(pairLoss(lists.old.train, lists.old.validation)),
      known: round(shareOf(thousand(base), (name) => every.has(name))),
      'in -o': pair(tune.share).join(' → '),
      learned: pair(tune.learned).join(' → '),
      forgotten: pair(tune.forgotten).join(' → '),
      preferred: pair(alignment.share).join(' → '),
      'held-out pairs': round(alignment.heldOut),
      kl: round(alignment.kl, 2),
    }
  })
  console.table(rows)
}

await run(async () => {
  const options = { seeds: { type: 'string' } } as const
  const { values } = readOptions('npm run train [-- --seeds <number>]', options)
  if (values.seeds) compare(Number(values.seeds))
  else await record()
})
