/** Where a sentence ends: its mark, closing quotes or brackets, and a space before the next one's capital or number. */
const SENTENCE_BREAK = /(?<=[.?!…]["”’')\]]*)\s+(?=["“‘'([]*[\p{Lu}\p{N}])/u

/** The sentences of a paragraph, in order. Each is spoken alone: some voices stop in the middle of a long text. */
export const splitSentences = (paragraph: string): string[] =>
  paragraph.trim().split(SENTENCE_BREAK).filter(Boolean)
