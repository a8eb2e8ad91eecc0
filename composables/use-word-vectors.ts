import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { useWhenIdle } from './use-when-idle'
import { loadWordVectors, type WordVectors } from './word-vectors'

export interface UseWordVectorsReturn {
  /** Undefined until they are here. */
  vectors: ShallowRef<WordVectors | undefined>
  /** Why they did not come, as an Error says it. */
  errorMessage: Ref<string>
  /** Asks for them at once; where they did not come, again. */
  load: () => void
}

/** The published word vectors, fetched while the slide is shown and the page has nothing else to do. */
export function useWordVectors(): UseWordVectorsReturn {
  const vectors = shallowRef<WordVectors>()
  const trouble = ref('')
  function load(): void {
    if (vectors.value) return
    loadWordVectors().then(
      (all) => {
        vectors.value = all
        trouble.value = ''
      },
      (why: unknown) => (trouble.value = why instanceof Error ? why.message : String(why)),
    )
  }
  useWhenIdle(load)
  return { vectors, errorMessage: trouble, load }
}
