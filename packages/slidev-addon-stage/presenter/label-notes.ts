import { NOTE_LABELS } from '../notes/note-text'

/** Label of a paragraph of notes, which may stand behind a click mark. */
const LABEL = new RegExp(`^\\s*(${NOTE_LABELS}):`)

/** The first text below a node that is not blank. */
function firstText(node: Node): Text | undefined {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) return walker.currentNode as Text
  return undefined
}

/**
 * Sets `data-label` on each paragraph of displayed notes that begins with a label, and wraps the label in a `b`, so that
 * they can be told apart at a glance. A paragraph that has its label already is left alone.
 */
export function labelNotes(notes: Element): void {
  for (const paragraph of notes.querySelectorAll<HTMLElement>('p:not([data-label])')) {
    const [, label] = LABEL.exec(paragraph.textContent ?? '') ?? []
    const text = label ? firstText(paragraph) : undefined
    if (!text?.data.trimStart().startsWith(`${label}:`)) continue
    paragraph.dataset.label = label
    const end = text.data.indexOf(':') + 1
    const name = document.createElement('b')
    name.textContent = text.data.slice(0, end)
    text.data = text.data.slice(end)
    text.before(name)
  }
}
