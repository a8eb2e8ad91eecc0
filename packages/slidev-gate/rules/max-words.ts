import type { RuleFinding } from '../types'
import type { SlideContent } from '../page/types'
import type { ClickRule } from './rule'

/** Minimum words of a sentence; shorter texts are labels, figures or keys. */
const MIN_SENTENCE_WORDS = 5
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
/** Number of words of a text, in scripts without spaces too. */
const countWords = (text: string): number =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length

/** Reports a slide whose sentences have more words than `limit`. */
export function tooManyWords(content: SlideContent, limit: number): RuleFinding[] {
  const counts = content.texts.filter(({ code }) => !code).map(({ words }) => countWords(words))
  const words = counts.filter((n) => n >= MIN_SENTENCE_WORDS).reduce((sum, n) => sum + n, 0)
  return words > limit
    ? [
        {
          message: `${words} words of sentences in view, maximum ${limit}`,
          cause: `more than ${limit} words of sentences in view`,
          dedupeKey: 'words',
        },
      ]
    : []
}

export const maxWords: ClickRule = {
  id: 'max-words',
  grade: 'advice',
  scope: 'click',
  description: 'more words in view than an audience can read while somebody speaks',
  method: 'the words of visible sentences, in any script; labels, code and formulas do not count',
  fixHint: 'shorten the text, show it click by click and hide what was said, or split the slide',
  evaluate: ({ content, slide }, settings) => tooManyWords(content, settings.maxWords(slide)),
}
