/** All speaker notes, fetched when somebody first reads one: a presenter, or whoever opens the handout. */
import { shallowRef } from 'vue'

const notes = shallowRef<readonly string[]>()
let asked: Promise<void> | undefined

/** Resolves when they are there; what failed is tried again by the next who asks. */
export function fetchNotes(): Promise<void> {
  asked ??= import('virtual:notes').then((there) => void (notes.value = there.default))
  asked.catch(() => (asked = undefined))
  return asked
}

/** The notes of slide `no`, as HTML; '' until they are there. */
export function lateNote(no: number): string {
  fetchNotes().catch(() => {})
  return notes.value?.[no - 1] ?? ''
}
