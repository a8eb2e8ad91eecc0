/**
 * What a slide has set going and what of that goes on after it was left: intervals, and timers or animation frames that
 * set themselves anew. Each belongs to the slide that was shown when the first of its kind was set.
 */
import { keepMounted } from './deck'

interface Waiting {
  kind: 'interval' | 'timer' | 'animation frame'
  slide: number
  /** How many came one after the other, each set by the one before. */
  depth: number
  every: number
  /** When it was set. */
  since: number
  /** Set by an editor, which looks after its workers as long as the page lives: no slide can stop that. */
  editors: boolean
}

/** Nobody's timer: what looks at the slide is no part of it. */
const nativeTimeout = window.setTimeout.bind(window)

const waiting = new Map<string, Waiting>()
/** The slide shown, 0 before the first; and what is running now. */
let current = 0
let running: Waiting | undefined

/** So many in a row go on by themselves. */
const LOOP = 4
/** What comes later than this is not waited for, in ms. */
const A_WHILE = 3000
/** A movement that was on its way when its slide was left has so long to come to its end, in ms. */
const GRACE = 5000
/** Where the code of editors comes from: from a built deck, and as it is edited. */
const EDITORS = /\/assets\/monaco\/|\/monaco-editor\//

type Call = (...args: unknown[]) => unknown

function noted(kind: Waiting['kind'], every: number): Waiting {
  const depth = (running?.depth ?? 0) + 1
  const editors = kind === 'interval' && EDITORS.test(new Error().stack ?? '')
  return { kind, slide: running?.slide ?? current, depth, every, since: performance.now(), editors }
}

/** Goes on as thrown, and it is known by which slide. */
function thrown({ slide }: Waiting, error: unknown): never {
  saying(error instanceof Error ? error.message : error, slide)
  throw error
}

function run(entry: Waiting, call: Call, self: unknown, args: unknown[]) {
  const before = running
  running = entry
  try {
    const result = call.apply(self, args)
    return result instanceof Promise ? result.catch((error: unknown) => thrown(entry, error)) : result
  } catch (error) {
    return thrown(entry, error)
  } finally {
    running = before
  }
}

function watch(
  set: 'setTimeout' | 'setInterval',
  clear: 'clearTimeout' | 'clearInterval',
  kind: Waiting['kind'],
) {
  const [start, stop] = [window[set], window[clear]] as [Call, Call]
  const replaced = {
    [set](call: unknown, every = 0, ...more: unknown[]) {
      if (typeof call !== 'function') return start.call(window, call, every, ...more)
      const entry = noted(kind, every)
      const id = start.call(
        window,
        function (this: unknown, ...args: unknown[]) {
          if (kind === 'timer') waiting.delete(`timer ${String(id)}`)
          return run(entry, call as Call, this, args)
        },
        every,
        ...more,
      )
      waiting.set(`timer ${String(id)}`, entry)
      return id
    },
    [clear](id: unknown) {
      waiting.delete(`timer ${String(id)}`)
      return stop.call(window, id)
    },
  }
  Object.assign(window, replaced)
}

function watchFrames() {
  const [start, stop] = [window.requestAnimationFrame, window.cancelAnimationFrame]
  window.requestAnimationFrame = (call) => {
    const entry = noted('animation frame', 0)
    const id = start.call(window, (time) => {
      waiting.delete(`frame ${id}`)
      run(entry, call as Call, window, [time])
    })
    waiting.set(`frame ${id}`, entry)
    return id
  }
  window.cancelAnimationFrame = (id) => {
    waiting.delete(`frame ${id}`)
    stop.call(window, id)
  }
}

export function watchTimers() {
  watch('setTimeout', 'clearTimeout', 'timer')
  // Either clears what the other has set.
  watch('setInterval', 'clearInterval', 'interval')
  watchFrames()
  watchConsole()
}

/** What was said to the console, or thrown, by timers of slides that were no longer shown. */
const late: { words: string; slide: number }[] = []

function saying(said: unknown, slide: number) {
  const words = String(said).slice(0, 60)
  if (words && slide > 0 && slide !== current) late.push({ words, slide })
}

function watchConsole() {
  for (const level of ['error', 'warn'] as const) {
    const say = console[level].bind(console)
    console[level] = (...args: unknown[]) => {
      if (running) saying(args[0], running.slide)
      say(...args)
    }
  }
}

/** The same, since the last time it was asked for. */
export const saidLate = () => late.splice(0)

/** From now on this slide is shown. */
export function begin(slide: number) {
  current = slide
  keepMounted(slide)
}

const loops = ({ kind, depth }: Waiting) => kind === 'interval' || depth >= LOOP

const goingOn = (): Waiting[] =>
  [...waiting.values()].filter(
    (entry) => entry.slide > 0 && entry.slide !== current && loops(entry) && !entry.editors,
  )

/** Loops known to have no end, by slide and kind. */
const endless = new Set<string>()
const nameOf = ({ slide, kind }: Waiting) => `${slide} ${kind}`

/** What goes on of slides that are no longer shown, once all that only came to its end is gone. */
export async function leftovers(): Promise<Waiting[]> {
  const deadline = performance.now() + GRACE
  const ending = (entry: Waiting) => entry.kind !== 'interval' && !endless.has(nameOf(entry))
  while (goingOn().some(ending) && performance.now() < deadline)
    await new Promise((done) => nativeTimeout(done, 50))
  const left = goingOn()
  for (const entry of left) endless.add(nameOf(entry))
  return left
}

/** How long until that has come which the slide shown has set a timer for, in ms. */
export const due = (): number =>
  Math.max(
    0,
    ...[...waiting.values()]
      .filter(({ kind, slide, every }) => kind !== 'animation frame' && slide === current && every <= A_WHILE)
      .map((entry) => (loops(entry) ? entry.every : entry.since + entry.every - performance.now())),
  )

/** Whether something is moved by script, frame by frame; what looks at the slide asks for single frames. */
export const framed = (): boolean =>
  [...waiting.values()].some(({ kind, depth }) => kind === 'animation frame' && depth > 1)
