/** The request of the slide `chatbot`: a name is told and asked for, with the app's history on or off. */
import { MAX_REPLY_TOKENS } from '../../composables/chat-model/reply-run'
import { nameChat } from '../../data/name-chat'
import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import { type ChatRequest, fitConversation, type Message } from 'llm-stack/applications'

/** Does the app send earlier messages again? */
export type HistorySetting = 'off' | 'on'
export const HISTORY_SETTINGS: readonly HistorySetting[] = ['off', 'on']

/** Tokens of a message beside its content, at most: the template's marks and the role. */
const MARK_TOKENS = 8
/** The app's context window and length of a reply, in tokens: a quarter of the model's, which takes seconds to read. `count` is
 *  an upper bound: a token has a byte at least. */
const WINDOW = {
  size: 2048,
  reply: MAX_REPLY_TOKENS,
  count: (text: string) => new TextEncoder().encode(text).length + MARK_TOKENS,
}
const message = (role: Message['role'], content: string): Message => ({ role, content })

/** The conversation for a name, as much as fits: with history on, with the introduction and the reply to it. */
function fitNameChat(name: string, history: HistorySetting) {
  const { system, introduction, reply, question } = nameChat
  const turn = [message('user', introduction(name)), message('assistant', reply)]
  return fitConversation(
    [message('system', system)],
    history === 'on' ? [turn] : [],
    [message('user', question)],
    WINDOW,
  )
}

/** Whether earlier messages would be sent, but do not fit. */
export const dropsHistory = (name: string, history: HistorySetting): boolean =>
  fitNameChat(name, history).dropped.length > 0

/** The request for a name: with history on, what was said before is sent again. */
export const buildNameRequest = (
  name: string,
  history: HistorySetting,
  seed: number,
  temperature = ASK_TEMPERATURE,
): ChatRequest => ({
  messages: fitNameChat(name, history).messages,
  temperature,
  seed,
  maxTokens: WINDOW.reply,
})

/** Whether a text has the name in it, as a word of its own where letters have cases. */
export function containsName(text: string, name: string): boolean {
  const words = name
    .trim()
    .replace(/[^\p{L}\p{N}\s]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
  return !!words && new RegExp(`(?<![\\p{Ll}\\p{Lu}])${words}(?![\\p{Ll}\\p{Lu}])`, 'u').test(text)
}
