import type { SlideSnapshotRule } from './rule'
import { quote } from './messages'

export const neverVisible: SlideSnapshotRule = {
  id: 'never-visible',
  grade: 'broken',
  scope: 'slide',
  description: 'text that is transparent at every click',
  method: 'texts with an opacity of 0 at all clicks, minus texts that are visible at one of them',
  fixHint: 'show the text at a click, or remove it; give text for screen readers the class sr-only',
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
        message: `text is never visible: ${quote(words)} (${path})`,
        cause: `text is never visible: ${path}`,
        click: 0,
      }))
  },
}
