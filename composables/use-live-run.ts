/** Anything that computes while people watch: it can be run, paused, stepped and reset, and it can fail. */
import { useDocumentVisibility, useEventListener, useThrottleFn } from '@vueuse/core'
import { computed, onMounted, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { useSharedState } from './use-shared-state'
import { useOnSlideLeave } from './use-on-slide-leave'

/** Who works: a web worker, else the page itself in small portions, else nobody, and a recording is shown. */
export type BackendKind = 'worker' | 'page' | 'stored'
export type BackendFactory<W> = readonly [BackendKind, () => W]

export interface LiveRunOptions<W, Frame> {
  /** Those who can do it, in the order they are asked. Who cannot, or breaks, or is silent, throws or rejects. */
  backends: readonly BackendFactory<W>[]
  /**
   * Goes on from a frame (undefined = what was stored) and yields each new one; ends when there is nothing left to
   * do, or with `once` after one step. A frame must survive JSON: the audience's window shows it too.
   */
  computeFrames: (backend: W, from: Frame | undefined, singleStep: boolean) => AsyncIterable<Frame>
  /** The frame shown until it is touched and after a reset. */
  initialFrame: () => Frame
  /** Is nothing left to do after this frame? Then the next press begins anew. */
  isDone?: (frame: Frame) => boolean
  /** A frame as it looks once nothing runs any more. */
  settle?: (frame: Frame) => Frame
  /** A change of this resets the run: the click step, as a rule. */
  resetOn?: () => unknown
  /** When the slide is left: begin anew (the default), keep what is finished, or pause and keep all. */
  onLeave?: 'reset' | 'keep' | 'pause'
  /** Unlike that of any other demo on the slide. */
  name?: string
}

export interface LiveRun<Frame> {
  frame: ComputedRef<Frame>
  /** True from the first press until a reset, here or in the presenter's window. */
  touched: ComputedRef<boolean>
  running: ComputedRef<boolean>
  backend: ComputedRef<BackendKind>
  run: () => void
  step: () => void
  pause: () => void
  reset: () => void
}

interface SharedRun<Frame> {
  frame?: Frame
  running: boolean
  backend: BackendKind
}

/** Milliseconds between two frames told to the audience's window. */
const PUBLISH_INTERVAL_MS = 40

export function useLiveRun<W extends { stop: () => void }, Frame>(
  options: LiveRunOptions<W, Frame>,
): LiveRun<Frame> {
  const {
    backends: hires,
    computeFrames: work,
    initialFrame: stored,
    isDone: over,
    settle: atRest = (frame) => frame,
    resetOn: at,
    onLeave: leaving = 'reset',
    name = 'run',
  } = options
  const localFrame = shallowRef<Frame>()
  const running = ref(false)
  const backend = ref<BackendKind>('stored')
  const { received: heard, publish: tell } = useSharedState<SharedRun<Frame>>(name)
  const visibility = useDocumentVisibility()
  let remaining = [...hires]
  let active: W | undefined
  // Whoever starts or stops takes a new turn; work begun in an older one ends at its next frame.
  let runId = 0

  const publishRun = () =>
    tell(localFrame.value && { frame: localFrame.value, running: running.value, backend: backend.value })
  const publishThrottled = useThrottleFn(publishRun, PUBLISH_INTERVAL_MS, true)

  function startNextBackend(): W {
    const next = remaining.shift()
    if (!next) throw new Error('nobody is left to do the work')
    backend.value = next[0]
    return next[1]()
  }
  function terminate(): void {
    active?.stop()
    active = undefined
  }
  const untilVisible = () =>
    new Promise<void>((go) => {
      const stop = watch(visibility, (now) => now === 'visible' && (stop(), go()))
    })

  /** One worker's turn, until the work ends, somebody stops it or the worker fails (which throws). */
  async function runOn(id: number, singleStep: boolean): Promise<void> {
    const started = (active ??= startNextBackend())
    for await (const frame of work(started, localFrame.value, singleStep)) {
      if (id !== runId) {
        // Paused while it was on its way: shown all the same, else the next step would seem to be two.
        if (started === active && !running.value && localFrame.value) {
          localFrame.value = atRest(frame)
          publishRun()
        }
        return
      }
      localFrame.value = frame
      void publishThrottled()
      if (visibility.value === 'hidden') await untilVisible()
    }
  }
  async function start(singleStep: boolean): Promise<void> {
    if (localFrame.value !== undefined && over?.(localFrame.value)) reset()
    const id = ++runId
    running.value = true
    for (;;)
      try {
        await runOn(id, singleStep)
        break
      } catch {
        if (id !== runId) return
        terminate()
        if (!remaining.length) break
      }
    if (id === runId) pause()
  }
  function pause(): void {
    runId++
    running.value = false
    if (localFrame.value) localFrame.value = atRest(localFrame.value)
    publishRun()
  }
  function reset(): void {
    runId++
    running.value = false
    terminate()
    remaining = [...hires]
    localFrame.value = undefined
    publishRun()
  }
  if (at) watch(at, reset, { flush: 'sync' })
  // The presenter leads: what runs in an audience's window gives way.
  watch(heard, (now) => now && localFrame.value !== undefined && reset(), { flush: 'sync' })
  useOnSlideLeave(() => {
    if (leaving === 'pause') pause()
    else if (leaving === 'reset' || running.value) reset()
  })
  onMounted(publishRun)
  // Whoever watches a run that ends with its window sees the recording again.
  useEventListener('pagehide', reset)

  const presenterRun = computed(() => (localFrame.value === undefined ? heard.value : undefined))
  return {
    frame: computed(() => localFrame.value ?? presenterRun.value?.frame ?? stored()),
    touched: computed(() => localFrame.value !== undefined || presenterRun.value !== undefined),
    running: computed(() => presenterRun.value?.running ?? running.value),
    backend: computed(() => presenterRun.value?.backend ?? backend.value),
    run: () => void start(false),
    step: () => void start(true),
    pause,
    reset,
  }
}
