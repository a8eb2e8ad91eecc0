import { useHead } from '@unhead/vue'
import type { MaybeRefOrGetter } from 'vue'

/** Sets the title of the document while the component is mounted. */
export const usePageTitle = (title: MaybeRefOrGetter<string>): void => void useHead({ title })
