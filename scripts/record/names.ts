/**
 * Trains the names model through its three stages. Writes the recorded run that the slides of floor 3 show before a demo
 * runs, data/names-run.ts, and the weights, public/checkpoints/.
 *
 *   npm run train                 the same weights every time
 *   npm run train -- --seeds 5    compares five seeds, and writes nothing
 */
import { format, resolveConfig } from 'prettier'
import { HELD_OUT_ENDING, knownNames, splitNames } from '../../components/models/name-splits'
import { firstNames } from '../../data/first-names'
import type { NamesRun } from '../../data/names'
import {
  DPO_DEFAULTS,
  FINE_TUNING_DEFAULTS,
  labelKnown,
  meanLoss,
  nextLetters,
  bigramLoss,
  PRETRAINING_DEFAULTS,
  shareOf,
  NAME_TEMPERATURE,
  uniformLoss,
  type NamesModel,
} from 'llm-stack/models'
import { parseOptions, runScript } from '../shared/cli'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { runAlignment, encodeStage, runPretraining, drawThousandNames, runFineTuning } from './names-stages'

const SEED = 1
const PREFIX = 'mar'
const SNAPSHOT_STEPS = [0, 500, PRETRAINING_DEFAULTS.steps]

const round = (value: number, digits = 3): number => +value.toFixed(digits)
const roundPair = ([before, after]: number[]): [number, number] => [round(before), round(after)]
/** CPU time of this process, so that other processes do not count. */
const cpuSeconds = () => process.cpuUsage().user / 1e6

/** The first `count` sampled names that are in no list. */
const newNames = (model: NamesModel, count: number): string[] =>
  [...new Set(drawThousandNames(model))].filter((name) => !knownNames.has(name)).slice(0, count)

const isLogged = (step: number): boolean => step % (step <= 100 ? 10 : step <= 500 ? 25 : 100) === 0

async function recordRun(): Promise<void> {
  const lists = splitNames(SEED)
  const { train, validation } = lists.pretraining
  const loss: NamesRun['loss'] = []
  const stages: NamesRun['stages'] = []
  /** Left out of the training time. */
  let evaluationSeconds = 0
  const start = cpuSeconds()
  const base = runPretraining(lists, SEED, (model, step) => {
    if (!isLogged(step)) return
    const evaluationStart = cpuSeconds()
    loss.push([step, round(meanLoss(model, validation))])
    if (SNAPSHOT_STEPS.includes(step)) {
      const names = drawThousandNames(model)
      const next = nextLetters(model, PREFIX).slice(0, 5)
      stages.push({
        step,
        loss: loss.at(-1)![1],
        drawn: labelKnown(names.slice(0, 5), knownNames),
        known: round(shareOf(names, (name) => knownNames.has(name))),
        next: next.map(({ letter, probability }) => [letter, round(probability)]),
      })
    }
    evaluationSeconds += cpuSeconds() - evaluationStart
  })
  const seconds = Math.round(cpuSeconds() - start - evaluationSeconds)

  const fineTuning = runFineTuning(base, lists, SEED)
  const alignment = runAlignment(base, SEED)
  const recorded: NamesRun = {
    parameters: base.parameters().reduce((sum, p) => sum + p.data.length, 0),
    names: { total: firstNames.length, train: train.length, validation: validation.length },
    steps: PRETRAINING_DEFAULTS.steps,
    batch: PRETRAINING_DEFAULTS.batch,
    seconds,
    temperature: NAME_TEMPERATURE,
    uniformLoss: round(uniformLoss()),
    bigramLoss: round(bigramLoss(train, validation)),
    loss,
    prefix: PREFIX,
    stages,
    tuning: {
      ending: HELD_OUT_ENDING,
      steps: FINE_TUNING_DEFAULTS.steps,
      names: lists.tuning.train.length,
      moved: fineTuning.moved,
      examples: lists.tuning.train.slice(0, 6),
      before: newNames(base, 8),
      after: newNames(fineTuning.model, 8),
      share: roundPair(fineTuning.share),
      learned: roundPair(fineTuning.learned),
      forgotten: roundPair(fineTuning.forgotten),
    },
    alignment: {
      preferencePairs: alignment.voted,
      steps: DPO_DEFAULTS.steps,
      beta: DPO_DEFAULTS.beta,
      before: newNames(base, 8),
      after: newNames(alignment.model, 8),
      share: roundPair(alignment.share),
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
  await writeFileAtomic(file, await format(code, { ...(await resolveConfig(file)), parser: 'typescript' }))
  const models = { pretrained: base, tuned: fineTuning.model, aligned: alignment.model } as const
  for (const stage of ['pretrained', 'tuned', 'aligned'] as const)
    await writeFileAtomic(`public/checkpoints/${stage}.bin`, encodeStage(stage, models[stage], lists, SEED))
  console.log(
    `Wrote ${file} and public/checkpoints/: loss ${loss.at(-1)![1]}, letter pairs ${recorded.bigramLoss}.`,
  )
}

/** Prints each figure of the recorded run for seeds 1 to `seeds`, which set splits, initial weights, batch order and votes. */
function compareSeeds(seeds: number): void {
  const rows = Array.from({ length: seeds }, (_, i) => {
    const seed = i + 1
    const lists = splitNames(seed)
    const base = runPretraining(lists, seed, () => {})
    const fineTuning = runFineTuning(base, lists, seed)
    const alignment = runAlignment(base, seed)
    return {
      seed,
      loss: round(meanLoss(base, lists.pretraining.validation)),
      pairs: round(bigramLoss(lists.pretraining.train, lists.pretraining.validation)),
      known: round(shareOf(drawThousandNames(base), (name) => knownNames.has(name))),
      'in -o': roundPair(fineTuning.share).join(' → '),
      learned: roundPair(fineTuning.learned).join(' → '),
      forgotten: roundPair(fineTuning.forgotten).join(' → '),
      preferred: roundPair(alignment.share).join(' → '),
      'held-out pairs': round(alignment.heldOut),
      kl: round(alignment.kl, 2),
    }
  })
  console.table(rows)
}

await runScript(async () => {
  const options = { seeds: { type: 'string' } } as const
  const { values } = parseOptions('npm run train [-- --seeds <number>]', options)
  if (values.seeds) compareSeeds(Number(values.seeds))
  else await recordRun()
})
