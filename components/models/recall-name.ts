/** A name given in one chat and asked for in the next, with the checksum of the weights before and after. */
import { wait } from '../../composables/time-slicing'
import { nameChatPrompts, storyNames, type StoryContinuation } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import type { ContinuationFrame } from './continue-text'
import { loadProgress } from '../../composables/load-progress'
import type { StoryModelBackend } from '../../composables/stories/story-model-backends'

/** One chat: the prompt and its continuation. */
export interface RecallChat extends StoryContinuation {
  prompt: string
  /** Probability of the complete name at temperature 1; absent until computed. */
  chance?: number
}
/** The demo in progress. */
export interface RecallFrame extends Pick<ContinuationFrame, 'loading' | 'why'> {
  name: string
  /** The chat that gives the name, then a new one without it. */
  chats: readonly RecallChat[]
  /** Checksum of the weights before the chats. */
  before?: string
  /** Checksum of the weights after the chats. */
  after?: string
}

/** Delays in milliseconds after a token and after a chat, so that they can be read. */
const [TOKEN_DELAY_MS, CHAT_DELAY_MS] = [250, 900]

/** The recorded run for a name, up to its first `chatCount` chats. */
export function recordedRecall(chatCount: number, name: string = storyNames[0]): RecallFrame {
  const { continuations, chance, checksum } = storiesRun
  const all = nameChatPrompts(name).map((prompt) => ({
    prompt,
    ...continuations[prompt],
    chance: chance[`${prompt} ${name}`],
  }))
  return {
    name,
    chats: all.slice(0, chatCount),
    before: chatCount ? checksum : undefined,
    after: chatCount < all.length ? undefined : checksum,
  }
}

/** Runs both chats and yields a frame per token. Always starts over, because both checksums must enclose both chats. */
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
