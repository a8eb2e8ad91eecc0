import { expose } from 'comlink'
import { atOnce } from '../portions'
import type { Asked, Story } from './story'
import { Storyteller, type StoryFiles } from './storyteller'

let teller: Storyteller
/** Several may be asked for at a time: each has its number. */
const stories = new Map<number, Story>()
let count = 0

const api = {
  load(files: StoryFiles) {
    teller = new Storyteller(files)
  },
  begin(asked: Asked): number {
    stories.set(++count, teller.begin(asked))
    return count
  },
  next: (story: number) => atOnce(stories.get(story)!.next()),
  end: (story: number) => void stories.delete(story),
  count: (text: string) => teller.count(text),
  told: (prompt: string, tokens: number) => atOnce(teller.told(prompt, tokens)),
  chance: (prompt: string, word: string) => atOnce(teller.chance(prompt, word)),
  checksum: () => atOnce(teller.checksum()),
}
export type StorytellerWorker = typeof api

expose(api)
