/**
 * Writes data/stories-run.ts: what the published story model says on the slides when nothing can run, and in print.
 * At temperature 0 nothing is left to luck: the same run every time.
 *
 *   npx tsx scripts/record/stories-run.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { MOST_TOKENS, Storyteller } from '../../composables/stories/storyteller'
import { atOnce } from '../../composables/portions'
import { chatsAbout, storyNames, storyQuestions } from '../../data/stories'

const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const teller = new Storyteller({ weights: file('weights.bin'), tokenizer: file('tokenizer.bin') })
const prompts = new Set(['', ...storyQuestions, ...storyNames.flatMap(chatsAbout)])
const told = Object.fromEntries([...prompts].map((p) => [p, atOnce(teller.told(p, MOST_TOKENS))]))
const chance = Object.fromEntries(
  storyNames.flatMap((name) =>
    chatsAbout(name).map((prompt): [string, number] => [
      `${prompt} ${name}`,
      Number(atOnce(teller.chance(prompt, name)).toPrecision(4)),
    ]),
  ),
)
const run = { told, chance, checksum: atOnce(teller.checksum()) }

const OUT = 'data/stories-run.ts'
const code = `/** What the published story model says at temperature 0: written by scripts/record/stories-run.ts, not by hand. */
import type { StoriesRun } from './stories'

export const storiesRun: StoriesRun = ${JSON.stringify(run)}
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
