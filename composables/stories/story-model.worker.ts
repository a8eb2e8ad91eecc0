import { expose } from 'comlink'
import { runToCompletion } from '../time-slicing'
import type { CompletionRequest, Completion } from './completion'
import { StoryModel, type StoryFiles } from './story-model'

let model: StoryModel
/** Several may be asked for at a time: each has its number. */
const completions = new Map<number, Completion>()
let lastId = 0

const api = {
  load(files: StoryFiles) {
    model = new StoryModel(files)
  },
  startCompletion(asked: CompletionRequest): number {
    completions.set(++lastId, model.startCompletion(asked))
    return lastId
  },
  next: (story: number) => runToCompletion(completions.get(story)!.next()),
  end: (story: number) => void completions.delete(story),
  countTokens: (text: string) => model.countTokens(text),
  generateText: (prompt: string, tokens: number) => runToCompletion(model.generateText(prompt, tokens)),
  wordProbability: (prompt: string, word: string) => runToCompletion(model.wordProbability(prompt, word)),
  checksum: () => runToCompletion(model.checksum()),
}
export type StoryModelWorker = typeof api

expose(api)
