/** A name told in one chat and asked for in the next, and the weights' checksum before and after. */
import { wait } from '../../composables/time-slicing'
import { nameChatPrompts, storyNames, type StoryContinuation } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { ContinuationFrame } from './continue-text'
import { loadProgress } from '../../composables/stories/load-progress'
import type { StoryModelBackend } from '../../composables/stories/story-model-backends'

export interface RecallChat extends StoryContinuation {
  /** What is sent. */
  prompt: string
  /** Of the name, whole, at temperature 1. */
  chance?: number
}
export interface RecallFrame extends Pick<ContinuationFrame, 'loading' | 'why'> {
  name: string
  /** Where the name was told, then a new one. */
  chats: readonly RecallChat[]
  /** Checksum of the weights. */
  before?: string
  after?: string
}

/** Milliseconds between two tokens, and after a chat, so that it can be read. */
const [TOKEN_DELAY_MS, CHAT_DELAY_MS] = [250, 900]

/** What was recorded for a name, of so many chats. */
export function recordedRecall(chats: number, name: string = storyNames[0]): RecallFrame {
  const { continuations: told, chance, checksum } = storiesRun
  const all = nameChatPrompts(name).map((prompt) => ({
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
export async function* recallName(backend: StoryModelBackend, name: string): AsyncGenerator<RecallFrame> {
  let frame: RecallFrame = { name, chats: [], why: backend.recordingOnly?.why }
  for await (const share of loadProgress(backend)) yield { ...frame, loading: share }
  frame = { ...frame, before: await backend.checksum() }
  yield frame
  for (const prompt of nameChatPrompts(name)) {
    const earlier = frame.chats
    let chat: RecallChat = { prompt, text: '', tokens: 0, isComplete: false }
    yield (frame = { ...frame, chats: [...earlier, chat] })
    while (!chat.isComplete) {
      await wait(TOKEN_DELAY_MS)
      chat = { prompt, ...(await backend.generateText(prompt, chat.tokens + 1)) }
      yield (frame = { ...frame, chats: [...earlier, chat] })
    }
    chat = { ...chat, chance: await backend.wordProbability(prompt, name) }
    yield (frame = { ...frame, chats: [...earlier, chat] })
    await wait(CHAT_DELAY_MS)
  }
  yield { ...frame, after: await backend.checksum() }
}
