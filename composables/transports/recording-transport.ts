/** Transport that replays recorded replies as if they were streamed now. */
import {
  streamingResponse,
  ModelError,
  plainText,
  type Reply,
  type StreamEvent,
  type Transport,
} from 'llm-stack/applications'

export interface Recording {
  /** The messages it replies to, as one text. */
  to: string
  /** The recorded reply. */
  reply: Reply
  /** Author: a model, or a person on its behalf. */
  by: string
  /** Date like 2026-11-25. */
  when: string
  /** Of a model that ran here: temperature and seed of the request. */
  temperature?: number
  seed?: number
  /** The file of its weights, by the first eight digits of its sha256. */
  file?: string
}

/** Splits at spaces: token boundaries are not recorded. */
async function* replay({ text, calls, reason, usage }: Reply): AsyncGenerator<StreamEvent> {
  for (const piece of text.match(/\s*\S+|\s+$/g) ?? []) yield { type: 'text', text: piece }
  for (const call of calls) yield { type: 'call', call }
  yield { type: 'end', reason, usage }
}

/** Replies only to exactly the recorded messages, at the recorded temperature, else throws a ModelError. Of several recordings the one with the request's
 *  seed is played, else the first. The reply's `model` is its author and date. */
export const recordingTransport = (recordings: readonly Recording[]): Transport => ({
  name: 'a recording',
  async post(body) {
    const { messages, seed, temperature } = JSON.parse(body)
    const to = plainText(messages)
    const candidates = recordings.filter(
      (recording) =>
        recording.to === to && [undefined, recording.temperature ?? temperature].includes(temperature),
    )
    const found = candidates.find((recording) => recording.seed === seed) ?? candidates[0]
    if (!found) throw new ModelError('unrecorded')
    return streamingResponse(replay(found.reply), `${found.by}, ${found.when}`, new Date(found.when))
  },
})
