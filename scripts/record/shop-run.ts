/**
 * Writes data/shop-run.ts: what the search slide shows at once and on paper, its first question looked up and just asked.
 *
 *   npx tsx scripts/record/shop-run.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { asPrinted, lookUp, requestOf, sentOf } from '../../components/applications/lookup'
import { atOnce } from '../../composables/portions'
import { Storyteller } from '../../composables/stories/storyteller'
import { readWordVectors } from '../../composables/word-vectors'
import { storyModel } from '../../data/stories'
import { centred, plainText } from '../../stack/applications'

const file = (name: string) => new Uint8Array(readFileSync(`public/${name}`))
const found = lookUp(asPrinted, centred(readWordVectors(file('word-vectors/vectors.bin'))))

const teller = new Storyteller({
  weights: file('stories260k/weights.bin'),
  tokenizer: file('stories260k/tokenizer.bin'),
})
const { messages, ...how } = requestOf(sentOf(asPrinted, undefined, true), true)
const to = plainText(messages)
const story = teller.begin({ prompt: to, ...how })
let written = atOnce(story.next())
while (!written.reason) written = atOnce(story.next())
const { text, reason, input, output } = written
const reply = { text, calls: [], reason, usage: { input, output } }
const guess = { to, reply, by: storyModel.name, when: new Date().toISOString().slice(0, 10) }

const OUT = 'data/shop-run.ts'
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value
const code = `/** The first question looked up, and just asked: written by scripts/record/shop-run.ts, not by hand. */
import type { ShopRun } from './shop'

export const shopRun: ShopRun = ${JSON.stringify({ found, guess }, rounded)}
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
