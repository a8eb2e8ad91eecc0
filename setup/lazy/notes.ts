/** All speaker notes, fetched when somebody first reads one: a presenter, or whoever opens the handout. */
import { shallowRef } from 'vue'

const notes = shallowRef<readonly string[]>()
let loading: Promise<void> | undefined

/** Resolves when they are there; what failed is tried again by the next who asks. */
export function fetchNotes(): Promise<void> {
  loading ??= import('virtual:notes').then((there) => void (notes.value = there.default))
  loading.catch(() => (loading = undefined))
  return loading
}

/** The notes of slide `no`, as HTML; '' until they are there. */
export function lazyNote(no: number): string {
  fetchNotes().catch(() => {})
  return notes.value?.[no - 1] ?? ''
}
