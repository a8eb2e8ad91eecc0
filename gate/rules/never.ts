import type { VisitRule } from './rule'
import { quote } from './words'

/** Text that has no opacity at any click. */
export const never: VisitRule = {
  id: 'never',
  of: 'visit',
  finds: 'text that is on the slide and has no opacity at any click',
  how: 'the texts without opacity of all clicks, less those that are seen at one of them',
  remedy: 'show it at a click, or take it out; what is only for the ear has the class sr-only',
  judge: ({ sheets }) => {
    const [first] = sheets
    if (!first) return []
    const ever = new Set(
      sheets.flatMap(({ texts }) => texts.map((t) => `${t.words.slice(0, 60)} ${t.place}`)),
    )
    const always = first.faded.filter(({ words, place }) => !ever.has(`${words} ${place}`))
    return always
      .filter((a) =>
        sheets.every(({ faded }) => faded.some((b) => b.words === a.words && b.place === a.place)),
      )
      .map(({ words, place }) => ({ what: `text is never shown: ${quote(words)} (${place})`, click: 0 }))
  },
}
