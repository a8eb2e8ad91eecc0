/** A chat that is given a name and asked for it: replies with the app's history on and off, and how many have the name. */
import { streamReply, type ReplyFrame, type ModelClient } from '../../composables/model-client'
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { chatNames } from '../../data/name-chat'
import { chatbotRun } from '../../data/chatbot-run'
import { ASK_COUNT } from '../../data/recorded-asks'
import { ModelError } from 'llm-stack/applications'
import { buildNameRequest, containsName, HISTORY_SETTINGS, type HistorySetting } from './name-request'

/** The latest reply of several, complete or streaming. */
export interface ChatReply {
  text: string
  /** Why it ended; undefined while it streams. */
  reason?: ReplyFrame['reason']
  /** Seed of its request. */
  seed: number
  /** Complete replies so far. */
  asks: number
  /** How many of them have the name. */
  hits: number
}

/** The state of a run: replies for one name. */
export interface ChatFrame extends Pick<ReplyFrame, 'loading' | 'why' | 'errorMessage'> {
  name: string
  /** The latest reply for each position of the switch. */
  replies: Partial<Record<HistorySetting, ChatReply>>
  /** Name of the model that replied. */
  by?: string
}

const isRecorded = (name: string): name is (typeof chatNames)[number] =>
  (chatNames as readonly string[]).includes(name)

/** The first recorded reply to a request, with the count of all; undefined for a name that was not recorded. */
function storedReply(name: string, history: HistorySetting): ChatReply | undefined {
  if (history === 'on' && !isRecorded(name)) return undefined
  const { replies } = history === 'on' && isRecorded(name) ? chatbotRun.on[name] : chatbotRun.off
  const hits = replies.filter(({ text }) => containsName(text, name)).length
  return { ...{ text: replies[0].text, reason: replies[0].reason }, seed: 1, asks: replies.length, hits }
}

/** Recordings of all requests, played where the model is not there. */
export const chatRecordings = [chatbotRun.off, ...Object.values(chatbotRun.on)].flatMap(asksToRecordings)

/** The recorded replies for a name, for the first `count` positions of the switch. */
export function storedFrame(count: number, name: string = chatNames[0]): ChatFrame {
  const replies: ChatFrame['replies'] = {}
  for (const history of HISTORY_SETTINGS.slice(0, count)) {
    const reply = storedReply(name, history)
    if (reply) replies[history] = reply
  }
  return { name, replies }
}

/** The frame after a run has stopped: no loading, and an error message if a reply is incomplete. */
export function settleChat(run: ChatFrame): ChatFrame {
  const isComplete = Object.values(run.replies).every(({ reason }) => reason)
  const cancelled = isComplete ? undefined : new ModelError('cancelled').message
  return { ...run, loading: undefined, errorMessage: run.errorMessage ?? cancelled }
}

/**
 * Sends the question and yields a frame for each part of the reply: once, or until there are ten replies. Each ask has another
 * seed; after the tenth, counting begins anew. Replies of `from` are kept if they are for the same name.
 */
export async function* askForName(
  client: ModelClient,
  name: string,
  history: HistorySetting,
  from: ChatFrame | undefined,
  once: boolean,
): AsyncGenerator<ChatFrame> {
  const earlier = from?.name === name ? from.replies : {}
  let { asks, hits } = earlier[history] ?? { asks: 0, hits: 0 }
  if (asks >= ASK_COUNT) asks = hits = 0
  do {
    const seed = asks + 1
    let frame: ChatFrame | undefined
    for await (const part of streamReply(client, buildNameRequest(name, history, seed))) {
      const { text, reason, loading, why, errorMessage, by } = part
      if (reason) asks++
      if (reason && containsName(text, name)) hits++
      const replies = { ...earlier, [history]: { text, reason, seed, asks, hits } }
      frame = { name, replies, loading, why, errorMessage, by }
      yield frame
    }
    if (frame?.errorMessage) return
  } while (!once && asks < ASK_COUNT)
}
