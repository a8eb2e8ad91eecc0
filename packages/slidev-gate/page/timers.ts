/**
 * Attributes timers to slides and finds those that leak: intervals, and chains of timers or animation frames that still
 * run after their slide was left. A chain belongs to the slide that was current when its first timer was set.
 */
import { keepMounted } from './deck'

interface PendingTimer {
  kind: 'interval' | 'timer' | 'animation frame'
  slide: number
  /** Position in a chain of timers, each set by the callback of the one before, from 1. */
  depth: number
  delayMs: number
  /** When the timer was set, in ms. */
  startTime: number
  /** Whether an editor set it: Monaco monitors its workers as long as the page lives, which no slide can stop. */
  fromEditor: boolean
}

/** The unpatched setTimeout, for timers of the gate itself. */
const nativeTimeout = window.setTimeout.bind(window)

const pendingTimers = new Map<string, PendingTimer>()
/** Number of the current slide, 0 before the first. */
let currentSlide = 0
/** Timer whose callback is running. */
let runningTimer: PendingTimer | undefined

/** Chains of this length count as loops. */
const MIN_LOOP_DEPTH = 4
/** Timers with a longer delay are not waited for, in ms. */
const MAX_DELAY_MS = 3000
/** Time for animations to end after their slide was left, in ms. */
const GRACE_MS = 5000
/** Script URLs of Monaco: in a built deck, and in development. */
const EDITOR_SCRIPT = /\/assets\/monaco\/|\/monaco-editor\//

type Callback = (...args: unknown[]) => unknown

function createTimer(kind: PendingTimer['kind'], delayMs: number): PendingTimer {
  const depth = (runningTimer?.depth ?? 0) + 1
  const fromEditor = kind === 'interval' && EDITOR_SCRIPT.test(new Error().stack ?? '')
  return {
    kind,
    slide: runningTimer?.slide ?? currentSlide,
    depth,
    delayMs,
    startTime: performance.now(),
    fromEditor,
  }
}

/** Records the slide of an error and throws it again. */
function rethrow({ slide }: PendingTimer, error: unknown): never {
  recordMessage(error instanceof Error ? error.message : error, slide)
  throw error
}

function runCallback(entry: PendingTimer, call: Callback, self: unknown, args: unknown[]) {
  const before = runningTimer
  runningTimer = entry
  try {
    const result = call.apply(self, args)
    return result instanceof Promise ? result.catch((error: unknown) => rethrow(entry, error)) : result
  } catch (error) {
    return rethrow(entry, error)
  } finally {
    runningTimer = before
  }
}

/** Replaces a pair of global timer functions. */
function patchTimer(
  set: 'setTimeout' | 'setInterval',
  clear: 'clearTimeout' | 'clearInterval',
  kind: PendingTimer['kind'],
) {
  const [start, stop] = [window[set], window[clear]] as [Callback, Callback]
  const replaced = {
    [set](call: unknown, delay = 0, ...more: unknown[]) {
      if (typeof call !== 'function') return start.call(window, call, delay, ...more)
      const entry = createTimer(kind, delay)
      const id = start.call(
        window,
        function (this: unknown, ...args: unknown[]) {
          if (kind === 'timer') pendingTimers.delete(`timer ${String(id)}`)
          return runCallback(entry, call as Callback, this, args)
        },
        delay,
        ...more,
      )
      pendingTimers.set(`timer ${String(id)}`, entry)
      return id
    },
    [clear](id: unknown) {
      pendingTimers.delete(`timer ${String(id)}`)
      return stop.call(window, id)
    },
  }
  Object.assign(window, replaced)
}

function patchAnimationFrames() {
  const [start, stop] = [window.requestAnimationFrame, window.cancelAnimationFrame]
  window.requestAnimationFrame = (call) => {
    const entry = createTimer('animation frame', 0)
    const id = start.call(window, (time) => {
      pendingTimers.delete(`frame ${id}`)
      runCallback(entry, call as Callback, window, [time])
    })
    pendingTimers.set(`frame ${id}`, entry)
    return id
  }
  window.cancelAnimationFrame = (id) => {
    pendingTimers.delete(`frame ${id}`)
    stop.call(window, id)
  }
}

/** Patches timers, animation frames and the console. To be called before any script of the page runs. */
export function patchTimers() {
  // Both kinds share their ids: clearTimeout also clears intervals, and clearInterval timeouts.
  patchTimer('setTimeout', 'clearTimeout', 'timer')
  patchTimer('setInterval', 'clearInterval', 'interval')
  patchAnimationFrames()
  patchConsole()
}

/** Console messages and errors by timers of slides that were no longer current. */
const delayedMessages: { text: string; slide: number }[] = []

function recordMessage(value: unknown, slide: number) {
  const text = String(value).slice(0, 60)
  if (text && slide > 0 && slide !== currentSlide) delayedMessages.push({ text, slide })
}

function patchConsole() {
  for (const level of ['error', 'warn'] as const) {
    const log = console[level].bind(console)
    console[level] = (...args: unknown[]) => {
      if (runningTimer) recordMessage(args[0], runningTimer.slide)
      log(...args)
    }
  }
}

/** Returns these messages and clears them. */
export const takeDelayedMessages = () => delayedMessages.splice(0)

/** Attributes timers to this slide from now on. */
export function setCurrentSlide(slide: number) {
  currentSlide = slide
  keepMounted(slide)
}

const isLoop = ({ kind, depth }: PendingTimer) => kind === 'interval' || depth >= MIN_LOOP_DEPTH

const leakedLoops = (): PendingTimer[] =>
  [...pendingTimers.values()].filter(
    (entry) => entry.slide > 0 && entry.slide !== currentSlide && isLoop(entry) && !entry.fromEditor,
  )

/** Loops that outlived the grace period, by slide and kind: not waited for again. */
const knownLoops = new Set<string>()
const loopKey = ({ slide, kind }: PendingTimer) => `${slide} ${kind}`

/** Loops of slides that are no longer current, after a grace period for animations to end. */
export async function leakedTimers(): Promise<PendingTimer[]> {
  const deadline = performance.now() + GRACE_MS
  const ending = (entry: PendingTimer) => entry.kind !== 'interval' && !knownLoops.has(loopKey(entry))
  while (leakedLoops().some(ending) && performance.now() < deadline)
    await new Promise((done) => nativeTimeout(done, 50))
  const leaked = leakedLoops()
  for (const entry of leaked) knownLoops.add(loopKey(entry))
  return leaked
}

/** Time until all pending timers of the current slide have fired once, in ms; longer delays than `MAX_DELAY_MS` do not count. */
export const pendingTimerMs = (): number =>
  Math.max(
    0,
    ...[...pendingTimers.values()]
      .filter(
        ({ kind, slide, delayMs }) =>
          kind !== 'animation frame' && slide === currentSlide && delayMs <= MAX_DELAY_MS,
      )
      .map((entry) => (isLoop(entry) ? entry.delayMs : entry.startTime + entry.delayMs - performance.now())),
  )

/** Whether a script requests frame after frame. Single frames do not count: the gate itself requests those. */
export const isAnimating = (): boolean =>
  [...pendingTimers.values()].some(({ kind, depth }) => kind === 'animation frame' && depth > 1)
