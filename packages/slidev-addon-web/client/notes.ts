/** Speaker notes of all slides, fetched on first use: by the presenter view or the handout. */
import { shallowRef } from 'vue'

const notes = shallowRef<readonly string[]>()
let loading: Promise<void> | undefined

/** Fetches the notes once. After a failure the next call tries again. */
export function fetchNotes(): Promise<void> {
  loading ??= import('virtual:notes').then((module) => void (notes.value = module.default))
  loading.catch(() => (loading = undefined))
  return loading
}

/** The notes of slide `no` as HTML; '' until they are fetched. Reactive. */
export function lazyNote(no: number): string {
  fetchNotes().catch(() => {})
  return notes.value?.[no - 1] ?? ''
}
