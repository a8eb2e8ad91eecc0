import { MAX_OUTPUT_TOKENS, type StoryModel } from '../../composables/stories/story-model'
import { runToCompletion } from '../../composables/time-slicing'
import { storyQuestions, type StoriesRun } from '../../data/stories'

/** Asks a model the slides' questions in turn, each with the next seed at temperature 1, between two checksums of its weights. */
export function checkWhileAnswering(model: StoryModel, answers: number): StoriesRun['inUse'] {
  const before = runToCompletion(model.checksum())
  for (let i = 0; i < answers; i++) {
    const prompt = storyQuestions[i % storyQuestions.length]
    const request = { prompt, temperature: 1, seed: i + 1, maxTokens: MAX_OUTPUT_TOKENS, sentence: true }
    const answer = model.startCompletion(request)
    while (!answer.state.reason) runToCompletion(answer.next())
  }
  return { before, answers, after: runToCompletion(model.checksum()) }
}
