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
}

const waiting = new Map<string, Waiting>()
/** The slide shown, 0 before the first; and what is running now. */
let current = 0
let running: Waiting | undefined

/** So many in a row go on by themselves. */
const LOOP = 4

type Call = (...args: unknown[]) => unknown

function noted(kind: Waiting['kind'], every: number): Waiting {
  const depth = (running?.depth ?? 0) + 1
  return { kind, slide: running?.slide ?? current, depth, every }
}

function run(entry: Waiting, call: Call, self: unknown, args: unknown[]) {
  const before = running
  running = entry
  try {
    return call.apply(self, args)
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
}

/** From now on this slide is shown. */
export function begin(slide: number) {
  current = slide
  keepMounted(slide)
}

/** What goes on of slides that are no longer shown. */
export const leftovers = (): Waiting[] =>
  [...waiting.values()].filter(
    ({ kind, slide, depth }) => slide > 0 && slide !== current && (kind === 'interval' || depth >= LOOP),
  )
