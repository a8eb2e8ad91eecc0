/** A name told in one chat and asked for in the next, and the weights' checksum before and after. */
import { wait } from '../../composables/portions'
import { chatsAbout, storyNames, type Told } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { Carried } from './carry-on'
import { loading } from '../../composables/stories/loading'
import type { Teller } from '../../composables/stories/tellers'

export interface Chat extends Told {
  /** What is sent. */
  prompt: string
  /** Of the name, whole, at temperature 1. */
  chance?: number
}
export interface Recall extends Pick<Carried, 'loading' | 'why'> {
  name: string
  /** Where the name was told, then a new one. */
  chats: readonly Chat[]
  /** Checksum of the weights. */
  before?: string
  after?: string
}

/** Milliseconds between two tokens, and after a chat, so that it can be read. */
const [PACE, REST] = [250, 900]

/** What was recorded for a name, of so many chats. */
export function storedRecall(chats: number, name: string = storyNames[0]): Recall {
  const { told, chance, checksum } = storiesRun
  const all = chatsAbout(name).map((prompt) => ({
    prompt,
    ...told[prompt],
    chance: chance[`${prompt} ${name}`],
  }))
  return {
    name,
    chats: all.slice(0, chats),
    before: chats ? checksum : undefined,
    after: chats < all.length ? undefined : checksum,
  }
}

/** Always from the start: a checksum from before counts only for what comes after. */
export async function* recall(teller: Teller, name: string): AsyncGenerator<Recall> {
  let now: Recall = { name, chats: [], why: teller.recorded?.why }
  for await (const share of loading(teller)) yield { ...now, loading: share }
  now = { ...now, before: await teller.checksum() }
  yield now
  for (const prompt of chatsAbout(name)) {
    const earlier = now.chats
    let chat: Chat = { prompt, text: '', tokens: 0, over: false }
    yield (now = { ...now, chats: [...earlier, chat] })
    while (!chat.over) {
      await wait(PACE)
      chat = { prompt, ...(await teller.told(prompt, chat.tokens + 1)) }
      yield (now = { ...now, chats: [...earlier, chat] })
    }
    chat = { ...chat, chance: await teller.chance(prompt, name) }
    yield (now = { ...now, chats: [...earlier, chat] })
    await wait(REST)
  }
  yield { ...now, after: await teller.checksum() }
}
