/** A name told to a chat, then asked for: what the app sends with its history on and off, and what comes back. */
import { streamReply, type ReplyFrame, type ModelClient } from '../../composables/model-client'
import type { Recording } from '../../composables/transports/recording-transport'
import { nameChatPrompts, nameIntroduction, storyModel, storyNames } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { type ChatRequest, ModelError, fitConversation } from '../../stack/applications'

/** The app's one switch. */
export type HistorySetting = 'off' | 'on'
export const HISTORY_SETTINGS: readonly HistorySetting[] = ['off', 'on']

export interface ChatReply {
  text: string
  /** Is it whole? */
  done: boolean
  /** Of the name, whole, at temperature 1; only the story model tells it. */
  chance?: number
}
/** Characters of a reply that are shown beside its bar, before the tools: a name was asked for. */
const MAX_QUOTE_LENGTH = 16

/** A reply as the slide says it: the words of it that fit, or that there are none. */
export function quoteReply({ text, done: over }: ChatReply): string {
  const words = text.trim().replace(/\.$/, '')
  if (!words) return over ? 'nothing' : ''
  return `“${words.length > MAX_QUOTE_LENGTH ? `${words.slice(0, MAX_QUOTE_LENGTH)}…` : words}”`
}

export interface ChatFrame extends Pick<ReplyFrame, 'loading' | 'why' | 'errorMessage'> {
  name: string
  replies: Partial<Record<HistorySetting, ChatReply>>
  /** Who was asked. */
  by?: string
}

/** Tokens of the story model's window, and of a reply. No text has more tokens than bytes. */
const WINDOW = { size: 512, reply: 12, count: (text: string) => new TextEncoder().encode(text).length }

/** The request as it is sent: the story's earlier sentences are the chat's history. */
export function buildChatRequest(name: string, history: HistorySetting): ChatRequest {
  const user = (content: string) => [{ role: 'user' as const, content }]
  const [, question] = nameChatPrompts(name)
  const earlierMessages = history === 'on' ? [user(nameIntroduction(name))] : []
  const { messages } = fitConversation([], earlierMessages, user(question), WINDOW)
  return { messages, temperature: 0, maxTokens: WINDOW.reply, stop: ['.'] }
}

/** What is sent, as the one text that a base model reads. */
export const promptText = (name: string, history: HistorySetting): string =>
  nameChatPrompts(name)[history === 'on' ? 0 : 1]

/** What was recorded, of a prompt. */
function storedReply(name: string, history: HistorySetting): ChatReply {
  const prompt = promptText(name, history)
  const text = storiesRun.continuations[prompt].text.replace('.', '')
  return { text, done: true, chance: storiesRun.chance[`${prompt} ${name}`] }
}

/** For when nothing can run. */
export const chatRecordings: readonly Recording[] = storyNames.flatMap((name) =>
  HISTORY_SETTINGS.map((history): Recording => {
    const { text } = storedReply(name, history)
    const reply = { text, calls: [], reason: 'stop' as const }
    return { to: promptText(name, history), reply, by: storyModel.name, when: '2026-11-25' }
  }),
)

/** What was recorded for a name, with the first so many positions of the switch. */
export const storedFrame = (positions: number, name: string = storyNames[0]): ChatFrame => ({
  name,
  replies: Object.fromEntries(
    HISTORY_SETTINGS.slice(0, positions).map((history) => [history, storedReply(name, history)]),
  ),
})

/** A run that nobody goes on with: nothing is on its way any more, and a reply that broke off is told as one. */
export function settleChat(run: ChatFrame): ChatFrame {
  const isComplete = Object.values(run.replies).every(({ done: over }) => over)
  const fault = run.errorMessage ?? (isComplete ? undefined : new ModelError('cancelled').message)
  return { ...run, loading: undefined, errorMessage: fault }
}

/** Sends the question. What was said of this name with the switch elsewhere stays. */
export async function* sendQuestion(
  client: ModelClient,
  name: string,
  history: HistorySetting,
  from?: ChatFrame,
): AsyncGenerator<ChatFrame> {
  const completeReplies = Object.entries(from?.replies ?? {}).filter(([, { done: over }]) => over)
  const earlierReplies: ChatFrame['replies'] = from?.name === name ? Object.fromEntries(completeReplies) : {}
  let frame: ChatFrame = { name, replies: earlierReplies }
  for await (const { text, reason, loading, why, errorMessage: fault, by } of streamReply(
    client,
    buildChatRequest(name, history),
  )) {
    const said: ChatReply = { text, done: reason !== undefined }
    yield (frame = {
      name,
      replies: { ...earlierReplies, [history]: said },
      loading,
      why,
      errorMessage: fault,
      by,
    })
  }
  const { [history]: said } = frame.replies
  if (!client.localModel || !said?.done) return
  const chance = await client.localModel.wordProbability(promptText(name, history), name)
  yield { ...frame, replies: { ...frame.replies, [history]: { ...said, chance } } }
}
