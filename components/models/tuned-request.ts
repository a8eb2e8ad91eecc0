import type { ReplyRequest } from '../../composables/chat-model/reply-run'
import { TUNED_REPLY_TOKENS } from '../../data/tuned'

/** Sent in its template, as its app does, or as it is typed. */
export type TunedWording = 'tuned' | 'bare'

/** What the tuned model is asked, on the slide and for its recording. */
export const tunedRequest = (wording: TunedWording, question: string): ReplyRequest => ({
  ...(wording === 'tuned' ? { messages: [{ role: 'user', content: question }] } : { prompt: question }),
  temperature: 0,
  maxTokens: TUNED_REPLY_TOKENS,
})
