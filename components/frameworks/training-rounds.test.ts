// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ALL_LINES, BEATS, LOSS_LINE, STEP_LINE } from './beats'
import { STEPS, type Frame } from './spiral-run'
import { atRest, rounds, type Round } from './training-rounds'

vi.mock('@slidev/client', () => import('../../composables/slidev.test-helper'))

const frame = (steps: number): Frame => ({
  steps,
  losses: Array.from({ length: steps }, (_, i) => 1 / (i + 1)),
  sides: { area: '', border: '' },
  right: 0,
})
const trainer = { frame: async (steps: number) => frame(steps), stop: () => {} }

/** The next picture, and the time that passes while it is made: by default more than any line stays lit. */
async function next(run: AsyncGenerator<Round>, ms = 600): Promise<Round> {
  const asked = run.next()
  await vi.advanceTimersByTimeAsync(ms)
  return (await asked).value as Round
}
async function all(run: AsyncGenerator<Round>): Promise<Round[]> {
  const seen: Round[] = []
  for (let now = await next(run); now; now = await next(run)) seen.push(now)
  return seen
}
const reduceMotion = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({ matches }))

beforeEach(() => {
  vi.useFakeTimers()
  reduceMotion(false)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a round in slow motion', () => {
  it('lights the lines in order; the loss is known and the step made when their lines run', async () => {
    const [start, ...lines] = await all(rounds(trainer, atRest(frame(1)), true))
    const end = lines.pop()!
    const twoFrom = (from: number) => BEATS.map(({ line }) => (line < from ? 1 : 2))
    expect(start).toEqual(atRest(frame(1)))
    expect(lines.map((now) => now.lit)).toEqual(BEATS.map((b) => [b.line]))
    expect(lines.map((now) => now.known.length)).toEqual(twoFrom(LOSS_LINE))
    expect(lines.map((now) => now.steps)).toEqual(twoFrom(STEP_LINE))
    expect(end).toEqual(atRest(frame(2)))
  })

  it('lights nothing and waits for nothing where no motion is wanted', async () => {
    reduceMotion(true)
    const seen = await all(rounds(trainer, atRest(frame(1)), true))
    expect(seen.flatMap((now) => now.lit)).toEqual([])
    expect(seen.at(-1)).toEqual(atRest(frame(2)))
  })
})

describe('the whole run', () => {
  it('has two slow rounds, then all lines are lit until it is learnt', async () => {
    const seen = await all(rounds(trainer, undefined, false))
    const fast = seen.filter((now) => now.lit.length > 1)
    expect(seen[0]).toEqual(atRest(frame(0)))
    expect([fast[0].lit, fast[0].steps > 2]).toEqual([ALL_LINES, true])
    expect(seen.slice(0, -fast.length).at(-1)!.steps).toBe(2)
    expect(fast.at(-1)).toEqual({ ...atRest(frame(STEPS)), lit: ALL_LINES })
  })

  it('begins where the picture stands, and anew where that is the end', async () => {
    expect((await next(rounds(trainer, undefined, false, 1))).steps).toBe(1)
    expect((await next(rounds(trainer, undefined, false, STEPS))).steps).toBe(0)
  })

  it('goes on without a leap after a pause, and after a tab that slept', async () => {
    vi.advanceTimersByTime(60_000)
    const run = rounds(trainer, atRest(frame(50)), false)
    await next(run, 0)
    const first = (await next(run, 40)).steps
    expect(first).toBeGreaterThan(50)
    expect(first).toBeLessThan(53)
    vi.advanceTimersByTime(60_000)
    const second = (await next(run, 40)).steps
    expect(second - first).toBeLessThanOrEqual(3)
    expect((await next(run, 40)).steps - second, 'what was slept through is not made up for').toBeLessThan(3)
  })
})
