/** The request of the slide `chatbot`: a name is told and asked for, with the app's history on or off. */
import { MAX_REPLY_TOKENS } from '../../composables/chat-model/reply-run'
import { nameChat } from '../../data/name-chat'
import { ASK_TEMPERATURE } from '../../data/recorded-asks'
import { type ChatRequest, fitConversation, type Message } from 'llm-stack/applications'

/** Does the app send earlier messages again? */
export type HistorySetting = 'off' | 'on'
export const HISTORY_SETTINGS: readonly HistorySetting[] = ['off', 'on']

/** Context window and length of a reply, in tokens. `count` is an upper bound: a token has a byte at least. */
const WINDOW = {
  size: 8192,
  reply: MAX_REPLY_TOKENS,
  count: (text: string) => new TextEncoder().encode(text).length,
}
const message = (role: Message['role'], content: string): Message => ({ role, content })

/** The request for a name: with history on, the introduction and the reply to it are sent again. */
export function buildNameRequest(name: string, history: HistorySetting, seed: number): ChatRequest {
  const { system, introduction, reply, question } = nameChat
  const turn = [message('user', introduction(name)), message('assistant', reply)]
  const { messages } = fitConversation(
    [message('system', system)],
    history === 'on' ? [turn] : [],
    [message('user', question)],
    WINDOW,
  )
  return { messages, temperature: ASK_TEMPERATURE, seed, maxTokens: WINDOW.reply }
}

/** Whether a text has the name in it, as a word of its own where letters have cases. */
export function containsName(text: string, name: string): boolean {
  const words = name
    .trim()
    .replace(/[^\p{L}\p{N}\s]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
  return !!words && new RegExp(`(?<![\\p{Ll}\\p{Lu}])${words}(?![\\p{Ll}\\p{Lu}])`, 'u').test(text)
}
