import type { InjectionKey, Ref } from 'vue'

/**
 * Lines of the code running now, told to a CodeFrame by the demo around it. While it is given, the code's own
 * click highlights rest and every aside is shown.
 */
export const highlightedLinesKey: InjectionKey<Ref<readonly number[] | undefined>> = Symbol('lit lines')
