/** What the “Summarise” button gives: a sentence that is kept; or one that the plugged-in model writes, as it comes. */
import { asked, askedAgain, clients } from '../../composables/model-client'
import { endpointInUse } from '../../composables/plugged-in'
import { central, sentences } from '../../stack/applications'

export interface Summary {
  summary: string
  /** The model that wrote it; '' where a sentence was kept. */
  by: string
}

/** Tokens of a summary. */
const MOST = 60

/** '' for a text without sentences. */
export function kept(text: string): Summary {
  const all = sentences(text)
  return { summary: all[central(all)] ?? '', by: '' }
}

/** A model's fault stands in the summary's place, as a sentence. */
export async function* summarise(text: string, signal: AbortSignal): AsyncGenerator<Summary> {
  if (!endpointInUse.value) return yield kept(text)
  const client = clients()[0][1]()
  const request = {
    messages: [
      { role: 'system', content: 'Summarise the note in one short sentence.' },
      { role: 'user', content: text },
    ],
    maxTokens: MOST,
  } as const
  for await (const { text, fault, by, loading, again, reason } of asked(client, request, { signal })) {
    if (loading !== undefined) continue
    const waiting = again === undefined ? text : `${askedAgain(again)} …`
    yield { summary: fault ?? (!text && reason ? 'It says nothing.' : waiting), by }
  }
}
