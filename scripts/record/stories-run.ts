/**
 * The story model's replies that slides show in print, and in browsers that cannot run it. Temperature 0: the same run every
 * time.
 */
import { readFileSync } from 'node:fs'
import { MAX_OUTPUT_TOKENS, StoryModel } from '../../composables/stories/story-model'
import { runToCompletion } from '../../composables/time-slicing'
import { storyQuestions } from '../../data/stories'
import { checkWhileAnswering } from './check-while-answering'
import { writeRun } from './write-run'

/** Answers between the two checksums. */
const ANSWERS = 1000
const file = (name: string) => new Uint8Array(readFileSync(`public/stories260k/${name}`))
const model = new StoryModel({ weights: file('weights.bin'), tokenizer: file('tokenizer.bin') })
const prompts = ['', ...storyQuestions]
const continuations = Object.fromEntries(
  prompts.map((p) => [p, runToCompletion(model.generateText(p, MAX_OUTPUT_TOKENS))]),
)
const value = { continuations, inUse: checkWhileAnswering(model, ANSWERS) }

await writeRun({
  name: 'stories',
  description: 'What the published story model says at temperature 0',
  imports: "import type { StoriesRun } from './stories'",
  type: 'StoriesRun',
  value,
})
