/** The search slide's first question, with retrieval and without, which it shows first and in print. */
import { readFileSync } from 'node:fs'
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
import { today, writeRun } from './write-run'

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
const guess = { to, reply, by: storyModel.name, when: today() }

await writeRun({
  name: 'shop',
  description: 'The first question looked up, and just asked',
  imports: "import type { ShopRun } from './shop'",
  type: 'ShopRun',
  value: { found, guess },
})
