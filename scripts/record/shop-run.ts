/**
 * Writes data/shop-run.ts: the search slide's recorded result for its first question, with retrieval and without, which it
 * shows first and in print. Writes today's date into it.
 *
 *   npx tsx scripts/record/shop-run.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import {
  cardTexts,
  printedInput,
  searchCards,
  buildRequest,
  buildMessages,
} from '../../components/applications/card-search'
import { runToCompletion } from '../../composables/time-slicing'
import { StoryModel } from '../../composables/stories/story-model'
import { storyModel } from '../../data/stories'
import { embeddingScores, plainText } from 'llm-stack/applications'
import { openEncoder } from './open-encoder'

const file = (name: string) => new Uint8Array(readFileSync(`public/${name}`))
const encoder = await openEncoder()
const meanings = embeddingScores(
  encoder.embed(printedInput.question),
  cardTexts(printedInput).map((text) => encoder.embed(text)),
)
const found = searchCards(printedInput, meanings)

const model = new StoryModel({
  weights: file('stories260k/weights.bin'),
  tokenizer: file('stories260k/tokenizer.bin'),
})
const { messages, ...requestOptions } = buildRequest(buildMessages(printedInput, undefined, true), true)
const to = plainText(messages)
const story = model.startCompletion({ prompt: to, ...requestOptions })
let frame = runToCompletion(story.next())
while (!frame.reason) frame = runToCompletion(story.next())
const { text, reason, input, output } = frame
const reply = { text, calls: [], reason, usage: { input, output } }
const guess = { to, reply, by: storyModel.name, when: new Date().toISOString().slice(0, 10) }

const OUT = 'data/shop-run.ts'
const roundNumber = (_: string, value: unknown) =>
  typeof value === 'number' ? Number(value.toPrecision(4)) : value
const code = `/** The first question looked up, and just asked: written by scripts/record/shop-run.ts, not by hand. */
import type { ShopRun } from './shop'

export const shopRun: ShopRun = ${JSON.stringify({ found, guess }, roundNumber)}
`
writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: 'typescript' }))
