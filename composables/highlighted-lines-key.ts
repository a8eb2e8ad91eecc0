import type { InjectionKey, Ref } from 'vue'

/**
 * Lines of code that a demo is executing, provided to the CodeFrame inside it. While defined, they replace the highlights
 * of the click steps, and CodeFrame displays all its asides.
 */
export const highlightedLinesKey: InjectionKey<Ref<readonly number[] | undefined>> =
  Symbol('highlighted lines')
