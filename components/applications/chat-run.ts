/** A chat that is given a name and asked for it: requests with the app's history on and off, and their replies. */
import { streamReply, type ReplyFrame, type ModelClient } from '../../composables/model-client'
import type { Recording } from '../../composables/transports/recording-transport'
import { nameChatPrompts, nameIntroduction, storyModel, storyNames } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { type ChatRequest, ModelError, fitConversation } from 'llm-stack/applications'

/** Does the app send earlier messages again? */
export type HistorySetting = 'off' | 'on'
export const HISTORY_SETTINGS: readonly HistorySetting[] = ['off', 'on']

/** A reply, complete or streaming. */
export interface ChatReply {
  text: string
  /** Is the reply complete? */
  done: boolean
  /** Probability of the complete name at temperature 1; only the local story model computes it. */
  chance?: number
}
/** Characters of a reply that fit beside its bar. */
const MAX_QUOTE_LENGTH = 16

/** A reply in quotation marks, truncated; 'nothing' for a complete reply without words, '' for an incomplete one. */
export function quoteReply({ text, done }: ChatReply): string {
  const words = text.trim().replace(/\.$/, '')
  if (!words) return done ? 'nothing' : ''
  return `“${words.length > MAX_QUOTE_LENGTH ? `${words.slice(0, MAX_QUOTE_LENGTH)}…` : words}”`
}

/** The state of a run: replies for one name. */
export interface ChatFrame extends Pick<ReplyFrame, 'loading' | 'why' | 'errorMessage'> {
  name: string
  /** The latest reply for each position of the switch. */
  replies: Partial<Record<HistorySetting, ChatReply>>
  /** Name of the model that replied. */
  by?: string
}

/** Context window of the story model and length of a reply, in tokens. `count` is an upper bound: a token has a byte at least. */
const WINDOW = { size: 512, reply: 12, count: (text: string) => new TextEncoder().encode(text).length }

/** The request for a name: with history on, the introduction is sent as an earlier message. */
export function buildChatRequest(name: string, history: HistorySetting): ChatRequest {
  const user = (content: string) => [{ role: 'user' as const, content }]
  const [, question] = nameChatPrompts(name)
  const earlierMessages = history === 'on' ? [user(nameIntroduction(name))] : []
  const { messages } = fitConversation([], earlierMessages, user(question), WINDOW)
  return { messages, temperature: 0, maxTokens: WINDOW.reply, stop: ['.'] }
}

/** The messages of the request as one text, which is what a base model reads. */
export const promptText = (name: string, history: HistorySetting): string =>
  nameChatPrompts(name)[history === 'on' ? 0 : 1]

/** The recorded reply to a request. */
function storedReply(name: string, history: HistorySetting): ChatReply {
  const prompt = promptText(name, history)
  const text = storiesRun.continuations[prompt].text.replace('.', '')
  return { text, done: true, chance: storiesRun.chance[`${prompt} ${name}`] }
}

/** Recordings of all requests, played when no model can run. */
export const chatRecordings: readonly Recording[] = storyNames.flatMap((name) =>
  HISTORY_SETTINGS.map((history): Recording => {
    const { text } = storedReply(name, history)
    const reply = { text, calls: [], reason: 'stop' as const }
    return { to: promptText(name, history), reply, by: storyModel.name, when: '2026-11-25' }
  }),
)

/** The recorded replies for a name, for the first `count` positions of the switch. */
export const storedFrame = (count: number, name: string = storyNames[0]): ChatFrame => ({
  name,
  replies: Object.fromEntries(
    HISTORY_SETTINGS.slice(0, count).map((history) => [history, storedReply(name, history)]),
  ),
})

/** The frame after a run has stopped: no loading, and an error message if a reply is incomplete. */
export function settleChat(run: ChatFrame): ChatFrame {
  const isComplete = Object.values(run.replies).every(({ done }) => done)
  const cancelled = isComplete ? undefined : new ModelError('cancelled').message
  return { ...run, loading: undefined, errorMessage: run.errorMessage ?? cancelled }
}

/**
 * Sends the question and yields a frame for each part of the reply. Complete replies of `from` are kept if they are for the
 * same name. With the local model, a last frame adds the probability of the name.
 */
export async function* sendQuestion(
  client: ModelClient,
  name: string,
  history: HistorySetting,
  from?: ChatFrame,
): AsyncGenerator<ChatFrame> {
  const completeReplies = Object.entries(from?.replies ?? {}).filter(([, { done }]) => done)
  const earlierReplies: ChatFrame['replies'] = from?.name === name ? Object.fromEntries(completeReplies) : {}
  let frame: ChatFrame = { name, replies: earlierReplies }
  for await (const { text, reason, loading, why, errorMessage, by } of streamReply(
    client,
    buildChatRequest(name, history),
  )) {
    const reply: ChatReply = { text, done: reason !== undefined }
    frame = { name, replies: { ...earlierReplies, [history]: reply }, loading, why, errorMessage, by }
    yield frame
  }
}
