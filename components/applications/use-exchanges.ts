/** The help desk's two runs, sent and recorded: one at a time, in step in two windows. */
import { computed, type ComputedRef } from 'vue'
import { useLiveRun, type BackendFactory } from '../../composables/use-live-run'
import { modelBackends, type ModelClient } from '../../composables/model-client'
import { createRecordedClient, deskRecordings } from './help-desk-recordings'
import { runExchange } from './help-desk-run'
import type { Exchange } from './exchange'

export type ExchangeSource = 'sent' | 'recording'

export interface Exchanges {
  frame: ComputedRef<Exchange>
  touched: ComputedRef<boolean>
  /** Which of them runs now. */
  running: ComputedRef<ExchangeSource | undefined>
  /** Starts it, and only it; the one that runs is cancelled. */
  toggle: (which: ExchangeSource) => void
  reset: () => void
}

/** stored: what is shown until something is pressed. */
export function useExchanges(stored: () => Exchange): Exchanges {
  let cancel = new AbortController()
  const useRun = (name: ExchangeSource, hires: readonly BackendFactory<ModelClient>[]) =>
    useLiveRun({
      backends: hires,
      computeFrames: (client) => runExchange(client, (cancel = new AbortController()).signal),
      initialFrame: stored,
      isDone: (frame) => frame.done,
      name,
    })
  const runs = {
    sent: useRun('sent', modelBackends(deskRecordings)),
    recording: useRun('recording', [['stored', createRecordedClient]]),
  }
  const { touched, running } = runs.recording
  const source = computed((): ExchangeSource => (touched.value || running.value ? 'recording' : 'sent'))
  const live = computed(() => runs[source.value])

  function reset(): void {
    runs.sent.reset()
    runs.recording.reset()
  }
  return {
    frame: computed(() => live.value.frame.value),
    touched: computed(() => live.value.touched.value),
    running: computed(() => (live.value.running.value ? source.value : undefined)),
    toggle(wantedSource) {
      if (runs[wantedSource].running.value) return cancel.abort()
      reset()
      runs[wantedSource].run()
    },
    reset,
  }
}
