import { useHead } from '@unhead/vue'
import type { MaybeRefOrGetter } from 'vue'

/** What the window is called while this is in view: in its tab, in a bookmark, in a list of windows, to a screen reader. */
export const usePageTitle = (title: MaybeRefOrGetter<string>): void => void useHead({ title })
