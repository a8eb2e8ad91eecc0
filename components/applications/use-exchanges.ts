import { computed, type ComputedRef } from 'vue'
import { useLiveRun, type BackendFactory } from 'slidev-addon-stage'
import { modelBackends, type ModelClient } from '../../composables/model-client'
import { connectedEndpoint } from '../../composables/connected-endpoint'
import { chatModel } from '../../data/chat-model'
import { helpDeskRun } from '../../data/help-desk-run'
import { createRecordedClient, firstMessages } from './help-desk-recordings'
import { runExchange } from './run-exchange'
import type { Exchange } from './exchange'
import { readRequest, type SentRequest } from './sent-request'

/** A model that is asked now, or the recording. */
export type ExchangeSource = 'sent' | 'recording'

/** The help desk's two runs, of which one runs at a time. */
export interface Exchanges {
  frame: ComputedRef<Exchange>
  /** The request as it was sent; before, as it would be. */
  request: ComputedRef<SentRequest>
  touched: ComputedRef<boolean>
  /** The running one. */
  running: ComputedRef<ExchangeSource | undefined>
  /** Starts this run and drops the other; a run in progress is cancelled instead. */
  toggle: (source: ExchangeSource) => void
  reset: () => void
}

/**
 * The help desk's two runs, the same in both windows.
 * @param stored displayed until one is started
 */
export function useExchanges(stored: () => Exchange): Exchanges {
  let cancel = new AbortController()
  const useRun = (name: ExchangeSource, backends: readonly BackendFactory<ModelClient>[]) =>
    useLiveRun({
      backends,
      computeFrames: (client) => runExchange(client, (cancel = new AbortController()).signal),
      initialFrame: stored,
      isDone: (frame) => frame.done,
      name,
    })
  const runs = {
    sent: useRun('sent', modelBackends([helpDeskRun])),
    recording: useRun('recording', [['stored', createRecordedClient]]),
  }
  const { touched, running } = runs.recording
  const source = computed((): ExchangeSource => (touched.value || running.value ? 'recording' : 'sent'))
  const live = computed(() => runs[source.value])

  const frame = computed(() => live.value.frame.value)
  const pendingRequest = computed(() =>
    readRequest({ model: connectedEndpoint.value?.model ?? chatModel.name, messages: firstMessages }),
  )

  function reset(): void {
    runs.sent.reset()
    runs.recording.reset()
  }
  return {
    frame,
    request: computed(() => frame.value.request ?? pendingRequest.value),
    touched: computed(() => live.value.touched.value),
    running: computed(() => (live.value.running.value ? source.value : undefined)),
    toggle(wanted) {
      if (runs[wanted].running.value) return cancel.abort()
      reset()
      runs[wanted].run()
    },
    reset,
  }
}
