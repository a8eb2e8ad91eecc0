/** Anything that computes while people watch: it can be run, paused, stepped and reset, and it can fail. */
import { useDocumentVisibility, useEventListener, useThrottleFn } from '@vueuse/core'
import { computed, onMounted, ref, shallowRef, watch, type ComputedRef } from 'vue'
import { useMirror } from './mirror'
import { useStopWhenLeft } from './shown'

/** Who works: a web worker, else the page itself in small portions, else nobody, and a recording is shown. */
export type Source = 'worker' | 'page' | 'stored'
export type Hire<W> = readonly [Source, () => W]

export interface Work<W, Frame> {
  /** Those who can do it, in the order they are asked. Who cannot, or breaks, or is silent, throws or rejects. */
  hires: readonly Hire<W>[]
  /**
   * Goes on from a frame (undefined = what was stored) and yields each new one; ends when there is nothing left to
   * do, or with `once` after one step. A frame must survive JSON: the audience's window shows it too.
   */
  work: (worker: W, from: Frame | undefined, once: boolean) => AsyncIterable<Frame>
  /** The frame shown until it is touched and after a reset. */
  stored: () => Frame
  /** Is nothing left to do after this frame? Then the next press begins anew. */
  over?: (frame: Frame) => boolean
  /** A frame as it looks once nothing runs any more. */
  atRest?: (frame: Frame) => Frame
  /** A change of this resets the run: the click step, as a rule. */
  at?: () => unknown
  /** When the slide is left: begin anew (the default), keep what is finished, or pause and keep all. */
  leaving?: 'reset' | 'keep' | 'pause'
  /** Unlike that of any other demo on the slide. */
  name?: string
}

export interface LiveRun<Frame> {
  frame: ComputedRef<Frame>
  /** True from the first press until a reset, here or in the presenter's window. */
  touched: ComputedRef<boolean>
  running: ComputedRef<boolean>
  source: ComputedRef<Source>
  run: () => void
  step: () => void
  pause: () => void
  reset: () => void
}

interface Told<Frame> {
  frame?: Frame
  running: boolean
  source: Source
}

/** Milliseconds between two frames told to the audience's window. */
const TELL_EVERY = 40

export function useLiveRun<W extends { stop: () => void }, Frame>(job: Work<W, Frame>): LiveRun<Frame> {
  const { hires, work, stored, over, atRest = (frame) => frame, at, leaving = 'reset', name = 'run' } = job
  const own = shallowRef<Frame>()
  const running = ref(false)
  const source = ref<Source>('stored')
  const { heard, tell } = useMirror<Told<Frame>>(name)
  const visibility = useDocumentVisibility()
  let left = [...hires]
  let worker: W | undefined
  // Whoever starts or stops takes a new turn; work begun in an older one ends at its next frame.
  let turn = 0

  const say = () => tell(own.value && { frame: own.value, running: running.value, source: source.value })
  const sayNowAndThen = useThrottleFn(say, TELL_EVERY, true)

  function hire(): W {
    const next = left.shift()
    if (!next) throw new Error('nobody is left to do the work')
    source.value = next[0]
    return next[1]()
  }
  function dismiss(): void {
    worker?.stop()
    worker = undefined
  }
  const visible = () =>
    new Promise<void>((go) => {
      const stop = watch(visibility, (now) => now === 'visible' && (stop(), go()))
    })

  /** One worker's turn, until the work ends, somebody stops it or the worker fails (which throws). */
  async function labour(mine: number, once: boolean): Promise<void> {
    const hired = (worker ??= hire())
    for await (const frame of work(hired, own.value, once)) {
      if (mine !== turn) {
        // Paused while it was on its way: shown all the same, else the next step would seem to be two.
        if (hired === worker && !running.value && own.value) {
          own.value = atRest(frame)
          say()
        }
        return
      }
      own.value = frame
      void sayNowAndThen()
      if (visibility.value === 'hidden') await visible()
    }
  }
  async function start(once: boolean): Promise<void> {
    if (own.value !== undefined && over?.(own.value)) reset()
    const mine = ++turn
    running.value = true
    for (;;)
      try {
        await labour(mine, once)
        break
      } catch {
        if (mine !== turn) return
        dismiss()
        if (!left.length) break
      }
    if (mine === turn) pause()
  }
  function pause(): void {
    turn++
    running.value = false
    if (own.value) own.value = atRest(own.value)
    say()
  }
  function reset(): void {
    turn++
    running.value = false
    dismiss()
    left = [...hires]
    own.value = undefined
    say()
  }
  if (at) watch(at, reset, { flush: 'sync' })
  // The presenter leads: what runs in an audience's window gives way.
  watch(heard, (now) => now && own.value !== undefined && reset(), { flush: 'sync' })
  useStopWhenLeft(() => {
    if (leaving === 'pause') pause()
    else if (leaving === 'reset' || running.value) reset()
  })
  onMounted(say)
  // Whoever watches a run that ends with its window sees the recording again.
  useEventListener('pagehide', reset)

  const theirs = computed(() => (own.value === undefined ? heard.value : undefined))
  return {
    frame: computed(() => own.value ?? theirs.value?.frame ?? stored()),
    touched: computed(() => own.value !== undefined || theirs.value !== undefined),
    running: computed(() => theirs.value?.running ?? running.value),
    source: computed(() => theirs.value?.source ?? source.value),
    run: () => void start(false),
    step: () => void start(true),
    pause,
    reset,
  }
}
