/** Runs, pauses and steps the training loop, and says what the slide shows of it. */
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { nextFrame } from '../../composables/portions'
import { ALL_LINES, BEATS, due, LOSS_LINE, SLOW_ROUNDS, STEP_LINE } from './beats'
import { STEPS, type Frame } from './spiral-run'
import { lastingTrainer, type Source, type Trainer } from './trainers'

export interface Training {
  /** Undefined until touched, and after a reset. */
  frame: ShallowRef<Frame | undefined>
  /** Losses known: in the middle of a round one more than there are steps. */
  losses: ShallowRef<readonly number[]>
  /** Lines of the loop running now. */
  lit: ShallowRef<readonly number[]>
  running: Ref<boolean>
  source: Ref<Source>
  run(): void
  step(): void
  pause(): void
  reset(): void
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const motionReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** from: steps done in the picture shown before it is touched, where the run takes over. */
export function useTraining(from: () => number, hire = lastingTrainer): Training {
  const frame = shallowRef<Frame>()
  const losses = shallowRef<readonly number[]>([])
  const lit = shallowRef<readonly number[]>([])
  const running = ref(false)
  const source = ref<Source>('stored')
  let trainer: Trainer | undefined
  // Whoever starts or stops takes a new turn; work begun in an older one ends at its next look at it.
  let turn = 0

  function show(next: Frame): void {
    frame.value = next
    losses.value = next.losses
  }

  /** Paused while a picture was on its way: it is shown, else the next step would seem to be two. */
  function late(from: Trainer, next: Frame): void {
    if (from === trainer && !running.value) show(next)
  }

  /** One round in slow motion, line by line. False if stopped on the way. */
  async function slowly(to: Trainer, now: Frame, go: () => boolean): Promise<boolean> {
    const next = to.frame(now.steps + 1)
    next.catch(() => {})
    for (const { line, ms } of BEATS) {
      if (!motionReduced()) lit.value = [line]
      if (line === LOSS_LINE) {
        const known = (await next).losses
        if (go()) losses.value = known.slice(0, now.steps + 1)
      }
      if (line === STEP_LINE) {
        const moved = await next
        if (go()) show(moved)
      }
      if (!motionReduced()) await wait(ms)
      if (go()) continue
      void next.then((moved) => late(to, moved)).catch(() => {})
      return false
    }
    return true
  }

  async function rounds(slow: number, all: boolean): Promise<void> {
    const mine = ++turn
    const go = () => mine === turn
    running.value = true
    const start = frame.value ? frame.value.steps : from()
    if (start >= STEPS) hang()
    try {
      trainer ??= hire((s) => (source.value = s))
      const to = trainer
      const first = await to.frame(start >= STEPS ? 0 : start)
      if (!go()) return
      show(first)
      for (let i = first.steps; i < slow || (!all && i < first.steps + 1); i++)
        if (!(await slowly(to, frame.value!, go))) return
      if (all) {
        lit.value = ALL_LINES
        let last = performance.now()
        while (frame.value!.steps < STEPS) {
          const now = await nextFrame()
          if (!go()) return
          const { steps, spent } = due(now - last, frame.value!.steps, STEPS)
          if (steps === frame.value!.steps) continue
          last += spent
          const next = await to.frame(steps)
          if (!go()) return late(to, next)
          show(next)
        }
      }
    } catch {
      // Only a stopped trainer rejects; whoever stopped it has said what is to be shown.
    }
    if (go()) pause()
  }

  function hang(): void {
    trainer?.stop()
    trainer = undefined
  }
  function pause(): void {
    turn++
    running.value = false
    lit.value = []
    // A round cut short: the loss of a step not made is not known.
    if (frame.value) losses.value = frame.value.losses
  }
  function reset(): void {
    pause()
    hang()
    frame.value = undefined
    losses.value = []
  }
  return {
    frame,
    losses,
    lit,
    running,
    source,
    run: () => void rounds(SLOW_ROUNDS, true),
    step: () => void rounds(0, false),
    pause,
    reset,
  }
}
