/** Replies written before, played as if they arrived now. */
import {
  streamingResponse,
  ModelError,
  plainText,
  type Reply,
  type StreamEvent,
  type Transport,
} from '../../stack/applications'

/** to: all messages it replies to, as one text. by, when: who wrote it, a model or a person for it, on a day like 2026-11-25. */
export interface Recording {
  to: string
  reply: Reply
  by: string
  when: string
}

/** Cut at spaces: where its tokens were cut was not recorded. */
async function* replay({ text, calls, reason, usage }: Reply): AsyncGenerator<StreamEvent> {
  for (const piece of text.match(/\s*\S+|\s+$/g) ?? []) yield { type: 'text', text: piece }
  for (const call of calls) yield { type: 'call', call }
  yield { type: 'end', reason, usage }
}

/** Answers with what was recorded for just these messages. The reply's model says who wrote it, and when. */
export const recordingTransport = (recordings: readonly Recording[]): Transport => ({
  name: 'a recording',
  async post(body) {
    const to = plainText(JSON.parse(body).messages)
    const found = recordings.find((recording) => recording.to === to)
    if (!found) throw new ModelError('unrecorded')
    return streamingResponse(replay(found.reply), `${found.by}, ${found.when}`, new Date(found.when))
  },
})
