/**
 * Counts the words in view on the visible slide, as a function that runs in a page: the title, labels, captions and controls.
 * Not counted: what is quoted (`data-quoted`: a model's reply, typed text, text that goes into a model), code, numbers, single
 * letters, and the foot, which is the same on every slide.
 */
export function countWords(slideSelector: string): number {
  const SKIPPED = '[data-quoted], code, pre, textarea, input, title, style, script, .sr-only, .title-block'
  const slide = document.querySelector(slideSelector)
  if (!slide) throw new Error(`No slide matches ${slideSelector}. Go to a slide first.`)
  const words: string[] = []
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent ?? ''
    const element = walker.currentNode.parentElement!
    if (element.closest(SKIPPED)) continue
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
    words.push(...(text.match(/\p{L}[\p{L}’'-]+/gu) ?? []))
  }
  return words.length
}
