import type { SlideInfo, SlideSnapshot } from './types'

/** Number of words that stand for a missing title. */
const WORD_COUNT = 6

/** The first words of a slide at its last click. */
function firstWords({ contentByClick }: SlideSnapshot): string {
  const texts = contentByClick.at(-1)?.texts ?? []
  const words = texts.flatMap((text) => text.words.split(' ')).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.length > WORD_COUNT ? `${words.slice(0, WORD_COUNT).join(' ')} …` : words.join(' ')
}

/** The slides, in which those without a title have their first words for one. */
export const addTitles = (slides: readonly SlideInfo[], snapshots: readonly SlideSnapshot[]): SlideInfo[] =>
  slides.map((slide) => {
    const snapshot = snapshots.find((taken) => taken.slide.no === slide.no)
    return slide.title || !snapshot ? slide : { ...slide, title: firstWords(snapshot) }
  })
