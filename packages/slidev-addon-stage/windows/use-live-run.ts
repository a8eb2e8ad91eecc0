import { useDocumentVisibility, useEventListener, useThrottleFn } from '@vueuse/core'
import { computed, getCurrentScope, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { useSharedState } from './use-shared-state'
import { useOnSlideLeave } from './use-on-slide-leave'
import { useSlideVisible } from './use-slide-visible'

/** Where a run is computed: in a web worker, in time slices on the page, or not at all: 'stored' plays a recording. */
export type BackendKind = 'worker' | 'page' | 'stored'
/** A backend's kind, and the function that starts it. */
export type BackendFactory<W> = readonly [BackendKind, () => W]

export interface LiveRunOptions<W, Frame> {
  /** In order of preference: after one that is unsupported, crashes or times out (it throws or rejects), the next runs. */
  backends: readonly BackendFactory<W>[]
  /**
   * Continues from a frame (undefined = from `initialFrame`) and yields each new one; returns when the computation is done,
   * or after one step with `singleStep`. Frames must survive JSON: the audience's window displays them too.
   */
  computeFrames: (backend: W, from: Frame | undefined, singleStep: boolean) => AsyncIterable<Frame>
  /** The frame before the first run and after a reset. */
  initialFrame: () => Frame
  /** Is the computation done at this frame? Then the next run starts from the beginning. */
  isDone?: (frame: Frame) => boolean
  /** Turns a frame of a run into the frame displayed once the run is paused or done. */
  settle?: (frame: Frame) => Frame
  /** A change of this value resets the run: usually the click step. */
  resetOn?: () => unknown
  /** On leaving the slide: reset (default), keep a run unless it is still running, or pause. */
  onLeave?: 'reset' | 'keep' | 'pause'
  /**
   * Can a run go on from a frame of a backend that is gone? It comes back paused after a reload of its window. Otherwise
   * (default, as for a model's reply) only a run that had ended comes back.
   */
  resumes?: boolean
  /** Unique among the demos of the slide. */
  name?: string
}

export interface LiveRun<Frame> {
  /** The frame to display. */
  frame: ComputedRef<Frame>
  /** True from the first run or step until a reset, here or in the presenter's window. */
  touched: ComputedRef<boolean>
  /** Is a run or a step in progress? */
  running: ComputedRef<boolean>
  /** The backend in use, or the last one. */
  backend: ComputedRef<BackendKind>
  /** Starts or continues until done. */
  run: () => void
  /** Computes one step. */
  step: () => void
  /** Stops; run() and step() continue from here. */
  pause: () => void
  /** Stops the backend and returns to the initial frame. */
  reset: () => void
}

interface SharedRun<Frame> {
  /** The value of `resetOn`, if JSON has it. */
  at: unknown
  frame?: Frame
  running: boolean
  backend: BackendKind
}

/** Milliseconds between two frames sent to the audience's window. */
const PUBLISH_INTERVAL_MS = 40

/**
 * A computation in front of the audience, which can be run, paused, stepped and reset, and which falls back to another
 * backend on failure. The audience's window displays the presenter's run and computes nothing.
 */
export function useLiveRun<W extends { stop: () => void }, Frame>(
  options: LiveRunOptions<W, Frame>,
): LiveRun<Frame> {
  const {
    backends,
    computeFrames,
    initialFrame,
    isDone,
    settle = (frame) => frame,
    resetOn,
    onLeave = 'reset',
    resumes = false,
    name = 'run',
  } = options
  const localFrame = shallowRef<Frame>()
  const running = ref(false)
  const backend = ref<BackendKind>('stored')
  const visible = useSlideVisible()
  const { received, publish } = useSharedState<SharedRun<Frame>>(name, restore)
  const visibility = useDocumentVisibility()
  let remaining = [...backends]
  let active: W | undefined
  // Each start, pause and reset increments it; a run with an older id ends at its next frame.
  let runId = 0

  /** Weights do not travel: a run that is reset on new ones belongs to whatever weights there are. */
  const position = () => {
    const value = resetOn?.()
    return typeof value === 'object' ? undefined : value
  }
  const publishRun = () =>
    publish(
      localFrame.value && {
        at: position(),
        frame: localFrame.value,
        running: running.value,
        backend: backend.value,
      },
    )
  /** Takes what this run published before its window was reloaded: its backend is gone. */
  function restore(kept: SharedRun<Frame>): void {
    const isCurrent = kept.at === position() && (onLeave !== 'reset' || visible.value)
    if (isCurrent && kept.frame !== undefined && (resumes || !kept.running)) {
      localFrame.value = settle(kept.frame)
      backend.value = kept.backend
    }
    publishRun()
  }
  const scope = getCurrentScope()
  // The last frame of an interval is sent at its end, if the component is still there.
  const publishThrottled = useThrottleFn(() => scope?.active && publishRun(), PUBLISH_INTERVAL_MS, true)

  function startNextBackend(): W {
    const next = remaining.shift()
    if (!next) throw new Error('no backend is left')
    backend.value = next[0]
    return next[1]()
  }
  function terminate(): void {
    active?.stop()
    active = undefined
  }
  const untilVisible = () =>
    new Promise<void>((resolve) => {
      const stop = watch(visibility, (state) => {
        if (state !== 'visible') return
        stop()
        resolve()
      })
    })

  /** Runs on the active backend until done or until another run starts. Rejects if the backend fails. */
  async function runOn(id: number, singleStep: boolean): Promise<void> {
    const started = (active ??= startNextBackend())
    for await (const frame of computeFrames(started, localFrame.value, singleStep)) {
      if (id !== runId) {
        // Computed when the run was paused: displayed all the same, else the next step would seem to be two.
        if (started === active && !running.value && localFrame.value) {
          localFrame.value = settle(frame)
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
    if (localFrame.value !== undefined && isDone?.(localFrame.value)) reset()
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
    if (localFrame.value) localFrame.value = settle(localFrame.value)
    publishRun()
  }
  function reset(): void {
    runId++
    running.value = false
    terminate()
    remaining = [...backends]
    localFrame.value = undefined
    publishRun()
  }
  if (resetOn) watch(resetOn, reset, { flush: 'sync' })
  // The presenter leads: a run published there replaces the audience's own.
  watch(received, (run) => run && localFrame.value !== undefined && reset(), { flush: 'sync' })
  useOnSlideLeave(() => {
    if (onLeave === 'pause') pause()
    else if (onLeave === 'reset' || running.value) reset()
  })
  // The others keep what is shown when the window that computes is closed, but nothing runs any more.
  // Captured: before what is shown is kept for a reload.
  useEventListener('pagehide', () => running.value && (resumes ? pause : reset)(), { capture: true })

  const presenterRun = computed(() => (localFrame.value === undefined ? received.value : undefined))
  return {
    frame: computed(() => localFrame.value ?? presenterRun.value?.frame ?? initialFrame()),
    touched: computed(() => localFrame.value !== undefined || presenterRun.value !== undefined),
    running: computed(() => presenterRun.value?.running ?? running.value),
    backend: computed(() => presenterRun.value?.backend ?? backend.value),
    run: () => void start(false),
    step: () => void start(true),
    pause,
    reset,
  }
}
