/** What the chat model makes of the cards, and how each reply was judged. */

/** How a reply answers beside the first card in its prompt: `agrees` says what the card says on the question; `contradicts`
 *  says the opposite, or something else in its place; `misses` says neither, or leaves out a condition that the card has. */
export type CardVerdict = 'agrees' | 'misses' | 'contradicts'

/** A recorded reply. */
export interface RecordedText {
  text: string
  /** Why it ended: by itself, at its longest, or because it turned in circles. */
  reason: 'stop' | 'length' | 'other'
}

export interface CardReply extends RecordedText {
  question: string
  /** Indices of the cards in the prompt, best first. */
  cards: readonly number[]
}

/** The model, its settings and its file, of replies to several questions. */
export interface RepliesStamp {
  by: string
  /** Date like 2026-11-25. */
  when: string
  temperature: number
  seed: number
  /** The file of its weights, by the first eight digits of its sha256. */
  file: string
}

/** The replies to all of the shop's questions whose card the search puts first. */
export interface CardRepliesRun extends RepliesStamp {
  replies: readonly CardReply[]
}
