import type { SlideSnapshotRule } from './rule'
import { quote } from './messages'

/** Text that has no opacity at any click. */
export const neverVisible: SlideSnapshotRule = {
  id: 'never-visible',
  scope: 'slide',
  description: 'text that is on the slide and has no opacity at any click',
  method: 'the texts without opacity of all clicks, less those that are seen at one of them',
  fixHint: 'show it at a click, or take it out; what is only for the ear has the class sr-only',
  evaluate: ({ contentByClick }) => {
    const [first] = contentByClick
    if (!first) return []
    const visibleTexts = new Set(
      contentByClick.flatMap(({ texts }) => texts.map((t) => `${t.words.slice(0, 60)} ${t.path}`)),
    )
    const neverVisibleTexts = first.transparentTexts.filter(
      ({ words, path }) => !visibleTexts.has(`${words} ${path}`),
    )
    return neverVisibleTexts
      .filter((a) =>
        contentByClick.every(({ transparentTexts }) =>
          transparentTexts.some((b) => b.words === a.words && b.path === a.path),
        ),
      )
      .map(({ words, path }) => ({
        message: `text is never shown: ${quote(words)} (${path})`,
        click: 0,
      }))
  },
}
