import type { SlideContent } from '../page/types'
import type { SlideSnapshotRule } from './rule'
import { quote } from './messages'

const normalise = (words: string) =>
  ` ${words
    .toLowerCase()
    .replace(/(?:[^\p{L}\p{N}%.,]|[.,](?!\p{N}))+/gu, ' ')
    .trim()} `

/** Only phrases of several words and figures count as spoilers: single words recur by chance. */
const isSpecific = (phrase: string) => phrase.trim().split(' ').length > 1 || /\d\d/.test(phrase)

/** Candidate spoilers of a text: the complete text, and figures of three digits or more in it. */
const phrases = (words: string): string[] => [
  normalise(words),
  ...normalise(words)
    .split(' ')
    .filter((word) => /\d.*\d.*\d/.test(word))
    .map((word) => ` ${word} `),
]

const visibleText = ({ texts }: SlideContent) => normalise(texts.map((t) => t.words).join(' '))

/** Phrases that a screen reader gets before they are visible: `click` is the click with the text, `shownAt` the click that shows it. */
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

export const screenReaderSpoiler: SlideSnapshotRule = {
  id: 'screen-reader-spoiler',
  grade: 'advice',
  scope: 'slide',
  description: 'screen reader texts and accessible names that give away what a later click shows',
  method:
    'the texts for screen readers at each click, against phrases and figures that first become visible at a later one',
  fixHint: 'add the text for screen readers at the click that shows it',
  evaluate: ({ contentByClick }) =>
    findSpoilers(contentByClick).map(({ words, path, click, shownAt }) => ({
      message: `screen readers read ${quote(words)} (${path}) before click ${shownAt} shows it`,
      cause: `screen readers read what a later click shows: ${path}`,
      click,
    })),
}
