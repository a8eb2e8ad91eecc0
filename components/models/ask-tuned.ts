/** Asking the tuned chat model, with its template or without, token by token. */
import type { ChatModelBackend } from '../../composables/chat-model/chat-model-backends'
import { loadProgress } from '../../composables/load-progress'
import type { TunedReply } from '../../data/tuned'
import { tunedRun } from '../../data/tuned-run'
import type { ContinuationFrame } from './continue-text'
import { tunedRequest, type TunedWording } from './tuned-request'

/** Longest question, characters: it is read in a second or two. */
export const MAX_TUNED_CHARACTERS = 400
/** Instead of a reply without a token. */
const NOTHING = '(It ends here.)'

/** The text of a complete reply after its question: an answer begins a new line, a continuation does not. */
function replyText(wording: TunedWording, text: string, cut = false): string {
  if (!text.trim()) return ` ${NOTHING}`
  return `${wording === 'tuned' ? '\n' : ''}${text}${cut ? ' …' : ''}`
}

const toFrame = (wording: TunedWording, { to, text, tokens, cut }: TunedReply): ContinuationFrame => ({
  prompt: to,
  text: replyText(wording, text, cut),
  tokens,
  isComplete: true,
})

const recordedReplies = (wording: TunedWording) =>
  wording === 'tuned' ? tunedRun.withTemplate : tunedRun.withoutTemplate

/** The recorded reply to a question; to the first one, if this one was not recorded. */
export function recordedReply(wording: TunedWording, question = ''): ContinuationFrame {
  const replies = recordedReplies(wording)
  return toFrame(wording, replies.find(({ to }) => to === question) ?? replies[0])
}

/** Asks, and yields a frame for each part of the reply. Without a model it is the recorded one. Rejects if the model fails. */
export async function* askTuned(
  backend: ChatModelBackend,
  wording: TunedWording,
  question: string,
): AsyncGenerator<ContinuationFrame> {
  if (backend.recordingOnly) {
    yield { ...recordedReply(wording, question), why: backend.recordingOnly.why }
    return
  }
  if (!question) return
  const start: ContinuationFrame = { prompt: question, text: '', tokens: 0, isComplete: false }
  for await (const loading of loadProgress(backend)) yield { ...start, loading }
  yield start
  let text = ''
  for await (const event of backend.streamReply(tunedRequest(wording, question))) {
    if (event.type === 'text') text += event.text
    const isComplete = event.type === 'end'
    const displayed = isComplete
      ? replyText(wording, text, event.reason !== 'stop')
      : text && replyText(wording, text)
    yield { ...start, text: displayed, isComplete }
  }
}
