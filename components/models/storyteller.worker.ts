import { expose } from 'comlink'
import { atOnce } from '../../composables/portions'
import { Storyteller, type StoryFiles } from './storyteller'

let teller: Storyteller
const api = {
  load(files: StoryFiles) {
    teller = new Storyteller(files)
  },
  told: (prompt: string, tokens: number) => atOnce(teller.told(prompt, tokens)),
  chance: (prompt: string, word: string) => atOnce(teller.chance(prompt, word)),
  checksum: () => atOnce(teller.checksum()),
}
export type StorytellerWorker = typeof api

expose(api)
