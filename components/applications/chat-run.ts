/** A chat that is given a name and asked for it: replies with the app's history on and off, and how many have the name. */
import { streamReply, type ReplyFrame, type ModelClient } from '../../composables/model-client'
import { asksToRecordings } from '../../composables/transports/asks-to-recordings'
import { recordedSeed } from '../../composables/transports/recorded-seed'
import { chatNames } from '../../data/name-chat'
import { chatbotRun } from '../../data/chatbot-run'
import { ASK_COUNT, ASK_TEMPERATURE } from '../../data/recorded-asks'
import { ModelError } from 'llm-stack/applications'
import { buildNameRequest, containsName, HISTORY_SETTINGS, type HistorySetting } from './name-request'

/** The latest reply of several, complete or streaming. */
export interface ChatReply {
  text: string
  /** Why it ended; undefined while it streams. */
  reason?: ReplyFrame['reason']
  /** Seed of its request. */
  seed: number
  /** Complete replies so far, with consecutive seeds. */
  asks: number
  /** How many of them have the name. */
  hits: number
}

/** The state of a run: replies for one name. */
export interface ChatFrame extends Pick<ReplyFrame, 'loading' | 'errorMessage'> {
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

/** The seed after a reply: the same one until it is complete. */
export const nextSeed = ({ seed, reason }: ChatReply): number => (reason ? seed + 1 : seed)

/** Recordings of all requests, played where the model is not there. */
export const chatRecordings = [chatbotRun.off, ...Object.values(chatbotRun.on)].flatMap(asksToRecordings)

/** The recorded replies for a name, for the first `count` positions of the switch; none at another temperature. */
export function storedFrame(
  count: number,
  name: string = chatNames[0],
  temperature = ASK_TEMPERATURE,
): ChatFrame {
  const replies: ChatFrame['replies'] = {}
  if (temperature !== ASK_TEMPERATURE) return { name, replies }
  for (const history of HISTORY_SETTINGS.slice(0, count)) {
    const reply = storedReply(name, history)
    if (reply) replies[history] = reply
  }
  return { name, replies }
}

/** The frame after a run has stopped: no loading, and an error message if a reply is incomplete. */
export function settleChat(run: ChatFrame): ChatFrame {
  const isComplete = Object.values(run.replies).every(({ reason }) => reason)
  const stopped =
    run.loading === undefined ? new ModelError('cancelled').message : 'Stopped before it was asked.'
  return { ...run, loading: undefined, errorMessage: run.errorMessage ?? (isComplete ? undefined : stopped) }
}

/** What is asked, and how. */
export interface ChatSettings {
  /** As typed. */
  name: string
  /** Whether what was said before is sent again. */
  history: HistorySetting
  /** 0 takes the likeliest token. */
  temperature: number
  /** Of the first reply; each further one has the next. */
  seed: number
}

/**
 * Sends the question and yields a frame for each part of the reply: once, or until there are ten replies. Each ask has the next
 * seed; after the tenth, or at another seed, counting begins anew. Replies of `from` are kept if they are for the same name.
 */
export async function* askForName(
  client: ModelClient,
  { name, history, temperature, seed: firstSeed }: ChatSettings,
  from: ChatFrame | undefined,
  once: boolean,
): AsyncGenerator<ChatFrame> {
  const earlier = from?.name === name ? from.replies : {}
  const last = earlier[history]
  const available = client.localModel?.recordingOnly ? recordedSeed : (seed: number) => seed
  const goesOn = last && last.asks < ASK_COUNT && available(firstSeed) === available(nextSeed(last))
  let { asks, hits } = goesOn ? last : { asks: 0, hits: 0 }
  for (let next = firstSeed; ; next++) {
    const seed = available(next)
    let frame: ChatFrame | undefined
    for await (const part of streamReply(client, buildNameRequest(name, history, seed, temperature))) {
      const { text, reason, loading, errorMessage, by } = part
      if (reason) asks++
      if (reason && containsName(text, name)) hits++
      const replies = { ...earlier, [history]: { text, reason, seed, asks, hits } }
      frame = { name, replies, loading, errorMessage, by }
      yield frame
    }
    if (frame?.errorMessage || once || asks >= ASK_COUNT) return
  }
}
