import type { SlideContent } from '../page/types'
import type { SlideSnapshotRule } from './rule'
import { quote } from './messages'

const normalise = (words: string) =>
  ` ${words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.,]+|[.,](?!\p{N})/gu, ' ')
    .trim()} `

/** Short words stand everywhere; what gives away is a phrase, or a figure. */
const isSpecific = (phrase: string) => phrase.trim().split(' ').length > 1 || /\d\d/.test(phrase)

/** What of a text may be an answer: all of it, and long figures in it. */
const phrases = (words: string): string[] => [
  normalise(words),
  ...normalise(words)
    .split(' ')
    .filter((word) => /\d.*\d.*\d/.test(word))
    .map((word) => ` ${word} `),
]

const visibleText = ({ texts }: SlideContent) => normalise(texts.map((t) => t.words).join(' '))

/** What is read out before it is shown: each with the click at which it is. */
export function findSpoilers(
  contents: readonly SlideContent[],
): { words: string; path: string; click: number; shownAt: number }[] {
  const visibleTexts = contents.map(visibleText)
  return contents.flatMap((content, click) =>
    content.screenReaderTexts.flatMap(({ words, path }) => {
      const screenReaderText = normalise(words)
      return contents
        .slice(click + 1)
        .flatMap((later, offset) => {
          const phrase = later.texts
            .flatMap((text) => phrases(text.words))
            .find((p) => isSpecific(p) && screenReaderText.includes(p) && !visibleTexts[click]!.includes(p))
          return phrase ? [{ words: phrase.trim(), path, click, shownAt: click + 1 + offset }] : []
        })
        .slice(0, 1)
    }),
  )
}

/** What is read out before it is shown. */
export const screenReaderSpoiler: SlideSnapshotRule = {
  id: 'screen-reader-spoiler',
  scope: 'slide',
  description: 'text for the ear, or a name, that gives away what a later click shows',
  method:
    'what is only read out at each click, against phrases and figures that are first seen at a later one',
  fixHint: 'let the text for the ear come with the click that shows it',
  evaluate: ({ contentByClick }) =>
    findSpoilers(contentByClick).map(({ words, path, click, shownAt }) => ({
      message: `${quote(words)} is read out (${path}) before click ${shownAt} shows it`,
      click,
    })),
}
