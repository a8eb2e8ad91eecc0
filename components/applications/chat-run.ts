/** A name told to a chat, then asked for: what the app sends with its history on and off, and what comes back. */
import { asked, type Asked, type Client } from '../../composables/model-client'
import type { Recording } from '../../composables/transports/recorded'
import { chatsAbout, nameTold, storyModel, storyNames } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { type ChatRequest, ModelError, request } from '../../stack/applications'

/** The app's one switch. */
export type History = 'off' | 'on'
export const HISTORIES: readonly History[] = ['off', 'on']

export interface Said {
  text: string
  /** Is it whole? */
  over: boolean
  /** Of the name, whole, at temperature 1; only the story model tells it. */
  chance?: number
}
/** Characters of a reply that are shown beside its bar, before the tools: a name was asked for. */
const LONGEST = 16

/** A reply as the slide says it: the words of it that fit, or that there are none. */
export function quoted({ text, over }: Said): string {
  const words = text.trim().replace(/\.$/, '')
  if (!words) return over ? 'nothing' : ''
  return `“${words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words}”`
}

export interface ChatRun extends Pick<Asked, 'loading' | 'why' | 'fault'> {
  name: string
  said: Partial<Record<History, Said>>
  /** Who was asked. */
  by?: string
}

/** Tokens of the story model's window, and of a reply. No text has more tokens than bytes. */
const WINDOW = { size: 512, reply: 12, count: (text: string) => new TextEncoder().encode(text).length }

/** The request as it is sent: the story's earlier sentences are the chat's history. */
export function requestFor(name: string, history: History): ChatRequest {
  const user = (content: string) => [{ role: 'user' as const, content }]
  const [, ask] = chatsAbout(name)
  const earlier = history === 'on' ? [user(nameTold(name))] : []
  const { messages } = request([], earlier, user(ask), WINDOW)
  return { messages, temperature: 0, maxTokens: WINDOW.reply, stop: ['.'] }
}

/** What is sent, as the one text that a base model reads. */
export const promptOf = (name: string, history: History): string => chatsAbout(name)[history === 'on' ? 0 : 1]

/** What was recorded, of a prompt. */
function stored(name: string, history: History): Said {
  const prompt = promptOf(name, history)
  const text = storiesRun.told[prompt].text.replace('.', '')
  return { text, over: true, chance: storiesRun.chance[`${prompt} ${name}`] }
}

/** For when nothing can run. */
export const recordings: readonly Recording[] = storyNames.flatMap((name) =>
  HISTORIES.map((history): Recording => {
    const { text } = stored(name, history)
    const reply = { text, calls: [], reason: 'stop' as const }
    return { to: promptOf(name, history), reply, by: storyModel.name, when: '2026-11-25' }
  }),
)

/** What was recorded for a name, with the first so many positions of the switch. */
export const storedChat = (positions: number, name: string = storyNames[0]): ChatRun => ({
  name,
  said: Object.fromEntries(HISTORIES.slice(0, positions).map((history) => [history, stored(name, history)])),
})

/** A run that nobody goes on with: nothing is on its way any more, and a reply that broke off is told as one. */
export function atRest(run: ChatRun): ChatRun {
  const whole = Object.values(run.said).every(({ over }) => over)
  const fault = run.fault ?? (whole ? undefined : new ModelError('cancelled').message)
  return { ...run, loading: undefined, fault }
}

/** Sends the question. What was said of this name with the switch elsewhere stays. */
export async function* send(
  client: Client,
  name: string,
  history: History,
  from?: ChatRun,
): AsyncGenerator<ChatRun> {
  const whole = Object.entries(from?.said ?? {}).filter(([, { over }]) => over)
  const earlier: ChatRun['said'] = from?.name === name ? Object.fromEntries(whole) : {}
  let now: ChatRun = { name, said: earlier }
  for await (const { text, reason, loading, why, fault, by } of asked(client, requestFor(name, history))) {
    const said: Said = { text, over: reason !== undefined }
    yield (now = { name, said: { ...earlier, [history]: said }, loading, why, fault, by })
  }
  const { [history]: said } = now.said
  if (!client.teller || !said?.over) return
  const chance = await client.teller.chance(promptOf(name, history), name)
  yield { ...now, said: { ...now.said, [history]: { ...said, chance } } }
}
