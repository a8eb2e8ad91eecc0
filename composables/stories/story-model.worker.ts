import { expose } from 'comlink'
import { runToCompletion } from '../time-slicing'
import type { CompletionRequest, Completion } from './completion'
import { StoryModel, type StoryFiles } from './story-model'

let model: StoryModel
/** Completions in progress, by id: several slides may run one at a time. */
const completions = new Map<number, Completion>()
let lastId = 0

const api = {
  load(files: StoryFiles) {
    model = new StoryModel(files)
  },
  startCompletion(request: CompletionRequest): number {
    completions.set(++lastId, model.startCompletion(request))
    return lastId
  },
  next: (id: number) => runToCompletion(completions.get(id)!.next()),
  end: (id: number) => void completions.delete(id),
  countTokens: (text: string) => model.countTokens(text),
  generateText: (prompt: string, tokens: number) => runToCompletion(model.generateText(prompt, tokens)),
  wordProbability: (prompt: string, word: string) => runToCompletion(model.wordProbability(prompt, word)),
  checksum: () => runToCompletion(model.checksum()),
}
/** The worker's API, for Comlink. */
export type StoryModelWorker = typeof api

expose(api)
