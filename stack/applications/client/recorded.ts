/** Replies written before, played as if they arrived now. */
import { answer, plainText } from './engine'
import { ModelError } from './errors'
import type { Message, Reply, StreamEvent, Transport } from './messages'

/** A reply, with who wrote it (a model, or a person for it) and when, as 2026-11-25. */
export interface Recording {
  /** All messages it replies to, as one text. */
  to: string
  reply: Reply
  by: string
  when: string
}

/** Cut at spaces: where its tokens were cut was not recorded. */
async function* play({ text, calls, reason, usage }: Reply): AsyncGenerator<StreamEvent> {
  for (const piece of text.match(/\s*\S+|\s+$/g) ?? []) yield { type: 'text', text: piece }
  for (const call of calls) yield { type: 'call', call }
  yield { type: 'end', reason, usage }
}

/** Answers with what was recorded for just these messages. The reply's model says who wrote it, and when. */
export const recorded = (recordings: readonly Recording[]): Transport => ({
  name: 'a recording',
  async post(body) {
    const to = plainText((JSON.parse(body) as { messages: Message[] }).messages)
    const found = recordings.find((recording) => recording.to === to)
    if (!found)
      throw new ModelError('request', 'Nothing was recorded for this. Ask what the slide asked first.')
    const { reply, by, when } = found
    return answer(play(reply), `${by}, ${when}`, new Date(when))
  },
})
