/**
 * What a slide has set going and what of that goes on after it was left: intervals, and timers or animation frames that
 * set themselves anew. Each belongs to the slide that was shown when the first of its kind was set.
 */
import { keepMounted } from './deck'

interface PendingTimer {
  kind: 'interval' | 'timer' | 'animation frame'
  slide: number
  /** How many came one after the other, each set by the one before. */
  depth: number
  delayMs: number
  /** When it was set. */
  startTime: number
  /** Set by an editor, which looks after its workers as long as the page lives: no slide can stop that. */
  fromEditor: boolean
}

/** Nobody's timer: what looks at the slide is no part of it. */
const nativeTimeout = window.setTimeout.bind(window)

const pendingTimers = new Map<string, PendingTimer>()
/** The slide shown, 0 before the first; and what is running now. */
let currentSlide = 0
let runningTimer: PendingTimer | undefined

/** So many in a row go on by themselves. */
const MIN_LOOP_DEPTH = 4
/** What comes later than this is not waited for, in ms. */
const MAX_DELAY_MS = 3000
/** A movement that was on its way when its slide was left has so long to come to its end, in ms. */
const GRACE_MS = 5000
/** Where the code of editors comes from: from a built deck, and as it is edited. */
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

/** Goes on as thrown, and it is known by which slide. */
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

export function patchTimers() {
  patchTimer('setTimeout', 'clearTimeout', 'timer')
  // Either clears what the other has set.
  patchTimer('setInterval', 'clearInterval', 'interval')
  patchAnimationFrames()
  patchConsole()
}

/** What was said to the console, or thrown, by timers of slides that were no longer shown. */
const delayedMessages: { text: string; slide: number }[] = []

function recordMessage(value: unknown, slide: number) {
  const text = String(value).slice(0, 60)
  if (text && slide > 0 && slide !== currentSlide) delayedMessages.push({ text, slide })
}

function patchConsole() {
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console)
    console[level] = (...args: unknown[]) => {
      if (runningTimer) recordMessage(args[0], runningTimer.slide)
      say(...args)
    }
  }
}

/** The same, since the last time it was asked for. */
export const takeDelayedMessages = () => delayedMessages.splice(0)

/** From now on this slide is shown. */
export function setCurrentSlide(slide: number) {
  currentSlide = slide
  keepMounted(slide)
}

const isLoop = ({ kind, depth }: PendingTimer) => kind === 'interval' || depth >= MIN_LOOP_DEPTH

const leakedLoops = (): PendingTimer[] =>
  [...pendingTimers.values()].filter(
    (entry) => entry.slide > 0 && entry.slide !== currentSlide && isLoop(entry) && !entry.fromEditor,
  )

/** Loops known to have no end, by slide and kind. */
const knownLoops = new Set<string>()
const loopKey = ({ slide, kind }: PendingTimer) => `${slide} ${kind}`

/** What goes on of slides that are no longer shown, once all that only came to its end is gone. */
export async function leakedTimers(): Promise<PendingTimer[]> {
  const deadline = performance.now() + GRACE_MS
  const ending = (entry: PendingTimer) => entry.kind !== 'interval' && !knownLoops.has(loopKey(entry))
  while (leakedLoops().some(ending) && performance.now() < deadline)
    await new Promise((done) => nativeTimeout(done, 50))
  const leaked = leakedLoops()
  for (const entry of leaked) knownLoops.add(loopKey(entry))
  return leaked
}

/** How long until that has come which the slide shown has set a timer for, in ms. */
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

/** Whether something is moved by script, frame by frame; what looks at the slide asks for single frames. */
export const isAnimating = (): boolean =>
  [...pendingTimers.values()].some(({ kind, depth }) => kind === 'animation frame' && depth > 1)
