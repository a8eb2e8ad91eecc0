import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { messageOf } from './message-of'
import { useWhenIdle } from './use-when-idle'
import { loadWordVectors, type WordVectors } from './word-vectors'

export interface UseWordVectorsReturn {
  /** Undefined until loaded. */
  vectors: ShallowRef<WordVectors | undefined>
  /** Message of the last failure; '' = none. */
  errorMessage: Ref<string>
  /** Loads them now, or again after a failure. */
  load: () => void
}

/** The shipped word vectors, loaded once the slide is visible and the page idle. */
export function useWordVectors(): UseWordVectorsReturn {
  const vectors = shallowRef<WordVectors>()
  const errorMessage = ref('')
  function load(): void {
    if (vectors.value) return
    loadWordVectors().then(
      (all) => {
        vectors.value = all
        errorMessage.value = ''
      },
      (error: unknown) => (errorMessage.value = messageOf(error)),
    )
  }
  useWhenIdle(load)
  return { vectors, errorMessage, load }
}
