import { expose } from 'comlink'
import { runToCompletion } from '../time-slicing'
import { StoryModel, type StoryFiles } from './story-model'

let model: StoryModel

const api = {
  load(files: StoryFiles) {
    model = new StoryModel(files)
  },
  generateText: (prompt: string, tokens: number) => runToCompletion(model.generateText(prompt, tokens)),
}
/** The worker's API, for Comlink. */
export type StoryModelWorker = typeof api

expose(api)
