/** The help desk's two runs, sent and recorded: one at a time, in step in two windows. */
import { computed, type ComputedRef } from 'vue'
import { useLiveRun, type Hire } from '../../composables/live-run'
import { clients, type Client } from '../../composables/model-client'
import { player, recordings } from './desk-replies'
import { exchange } from './desk-run'
import type { Exchange } from './exchange'

export type Which = 'sent' | 'recording'

export interface Exchanges {
  shown: ComputedRef<Exchange>
  touched: ComputedRef<boolean>
  /** Which of them runs now. */
  running: ComputedRef<Which | undefined>
  /** Starts it, and only it; the one that runs is cancelled. */
  press: (which: Which) => void
  reset: () => void
}

/** stored: what is shown until something is pressed. */
export function useExchanges(stored: () => Exchange): Exchanges {
  let cancel = new AbortController()
  const runOf = (name: Which, hires: readonly Hire<Client>[]) =>
    useLiveRun({
      hires,
      work: (client) => exchange(client, (cancel = new AbortController()).signal),
      stored,
      over: (frame) => frame.over,
      name,
    })
  const runs = {
    sent: runOf('sent', clients(recordings)),
    recording: runOf('recording', [['stored', player]]),
  }
  const { touched, running } = runs.recording
  const which = computed((): Which => (touched.value || running.value ? 'recording' : 'sent'))
  const live = computed(() => runs[which.value])

  function reset(): void {
    runs.sent.reset()
    runs.recording.reset()
  }
  return {
    shown: computed(() => live.value.frame.value),
    touched: computed(() => live.value.touched.value),
    running: computed(() => (live.value.running.value ? which.value : undefined)),
    press(wanted) {
      if (runs[wanted].running.value) return cancel.abort()
      reset()
      runs[wanted].run()
    },
    reset,
  }
}
