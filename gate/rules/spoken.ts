import type { Sheet } from '../page/sheet'
import type { VisitRule } from './rule'
import { quote } from './words'

const plain = (words: string) =>
  ` ${words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%.,]+|[.,](?!\p{N})/gu, ' ')
    .trim()} `

/** Short words stand everywhere; what gives away is a phrase, or a figure. */
const telling = (phrase: string) => phrase.trim().split(' ').length > 1 || /\d\d/.test(phrase)

/** What of a text may be an answer: all of it, and long figures in it. */
const phrases = (words: string): string[] => [
  plain(words),
  ...plain(words)
    .split(' ')
    .filter((word) => /\d.*\d.*\d/.test(word))
    .map((word) => ` ${word} `),
]

const visible = ({ texts }: Sheet) => plain(texts.map((t) => t.words).join(' '))

/** What is read out before it is shown: each with the click at which it is. */
export function givenAway(
  sheets: readonly Sheet[],
): { words: string; place: string; click: number; shown: number }[] {
  const seen = sheets.map(visible)
  return sheets.flatMap((sheet, click) =>
    sheet.spoken.flatMap(({ words, place }) => {
      const heard = plain(words)
      return sheets
        .slice(click + 1)
        .flatMap((later, ahead) => {
          const phrase = later.texts
            .flatMap((text) => phrases(text.words))
            .find((p) => telling(p) && heard.includes(p) && !seen[click]!.includes(p))
          return phrase ? [{ words: phrase.trim(), place, click, shown: click + 1 + ahead }] : []
        })
        .slice(0, 1)
    }),
  )
}

/** What is read out before it is shown. */
export const spoken: VisitRule = {
  id: 'spoken',
  of: 'visit',
  finds: 'text for the ear, or a name, that gives away what a later click shows',
  how: 'what is only read out at each click, against phrases and figures that are first seen at a later one',
  remedy: 'let the text for the ear come with the click that shows it',
  judge: ({ sheets }) =>
    givenAway(sheets).map(({ words, place, click, shown }) => ({
      what: `${quote(words)} is read out (${place}) before click ${shown} shows it`,
      click,
    })),
}
