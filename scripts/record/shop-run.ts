/** The search slide's first question, with retrieval and without, which it shows first and in print. */
import { readFileSync } from 'node:fs'
import {
  printedInput,
  searchCards,
  buildRequest,
  buildMessages,
} from '../../components/applications/card-search'
import { runToCompletion } from '../../composables/time-slicing'
import { StoryModel } from '../../composables/stories/story-model'
import { readWordVectors } from '../../composables/word-vectors'
import { storyModel } from '../../data/stories'
import { centreVectors, plainText } from 'llm-stack/applications'
import { today, writeRun } from './write-run'

const file = (name: string) => new Uint8Array(readFileSync(`public/${name}`))
const found = searchCards(printedInput, centreVectors(readWordVectors(file('word-vectors/vectors.bin'))))

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
