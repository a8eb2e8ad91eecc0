/**
 * Writes data/stories-run.ts: the story model's replies that slides show in print, and in browsers that cannot run it.
 * Temperature 0: the same run every time.
 *
 *   npx tsx scripts/record/stories-run.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { MAX_OUTPUT_TOKENS, StoryModel } from '../../composables/stories/story-model'
import { runToCompletion } from '../../composables/time-slicing'
import { nameChatPrompts, storyNames, storyQuestions } from '../../data/stories'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const model = new StoryModel({ weights: file('weights.bin'), tokenizer: file('tokenizer.bin') })
const prompts = new Set(['', ...storyQuestions, ...storyNames.flatMap(nameChatPrompts)])
const continuations = Object.fromEntries(
  [...prompts].map((p) => [p, runToCompletion(model.generateText(p, MAX_OUTPUT_TOKENS))]),
)
const chance = Object.fromEntries(
  storyNames.flatMap((name) =>
    nameChatPrompts(name).map((prompt): [string, number] => [
      `${prompt} ${name}`,
      Number(runToCompletion(model.wordProbability(prompt, name)).toPrecision(4)),
    ]),
  ),
)
const run = { continuations, chance, checksum: runToCompletion(model.checksum()) }

const OUT = 'data/stories-run.ts'
const code = `/** What the published story model says at temperature 0: written by scripts/record/stories-run.ts, not by hand. */
import type { StoriesRun } from './stories'

export const storiesRun: StoriesRun = ${JSON.stringify(run)}
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
