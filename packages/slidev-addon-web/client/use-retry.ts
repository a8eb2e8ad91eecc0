import { computed, ref, type ComputedRef } from 'vue'

export interface Retry {
  /** What to say about the failure, and about the retry. */
  message: ComputedRef<string>
  /** Loads again. */
  retry: () => Promise<void>
}

const messages = {
  new: 'The network is gone, or the site has changed since.',
  trying: 'Trying …',
  failed: 'Still nothing comes.',
}

/** A second attempt at something that failed to load. `load` resolves to false on failure. */
export function useRetry(load: () => Promise<boolean>): Retry {
  const state = ref<keyof typeof messages>('new')
  return {
    message: computed(() => messages[state.value]),
    async retry() {
      state.value = 'trying'
      state.value = (await load()) ? 'new' : 'failed'
    },
  }
}
