// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ALL_LINES, SLOW_MOTION_TIMING, LOSS_LINE, STEP_LINE } from './slow-motion'
import { TRAINING_STEPS, type SpiralFrame } from './spiral-run'
import { settle, runTraining, type TrainingFrame } from './run-training'

vi.mock('@slidev/client', () => import('../../composables/slidev.test-helper'))

const frame = (steps: number): SpiralFrame => ({
  steps,
  losses: Array.from({ length: steps }, (_, i) => 1 / (i + 1)),
  region: { area: '', border: '' },
  correct: 0,
})
const backend = { frame: async (steps: number) => frame(steps), stop: () => {} }

/** The next picture, and the time that passes while it is made: by default more than any line stays lit. */
async function nextFrame(run: AsyncGenerator<TrainingFrame>, ms = 600): Promise<TrainingFrame> {
  const asked = run.next()
  await vi.advanceTimersByTimeAsync(ms)
  return (await asked).value as TrainingFrame
}
async function collectFrames(run: AsyncGenerator<TrainingFrame>): Promise<TrainingFrame[]> {
  const seen: TrainingFrame[] = []
  for (let now = await nextFrame(run); now; now = await nextFrame(run)) seen.push(now)
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
    const [start, ...lines] = await collectFrames(runTraining(backend, settle(frame(1)), true))
    const end = lines.pop()!
    const twoFrom = (from: number) => SLOW_MOTION_TIMING.map(({ line }) => (line < from ? 1 : 2))
    expect(start).toEqual(settle(frame(1)))
    expect(lines.map((now) => now.highlightedLines)).toEqual(SLOW_MOTION_TIMING.map((b) => [b.line]))
    expect(lines.map((now) => now.knownLosses.length)).toEqual(twoFrom(LOSS_LINE))
    expect(lines.map((now) => now.steps)).toEqual(twoFrom(STEP_LINE))
    expect(end).toEqual(settle(frame(2)))
  })

  it('lights nothing and waits for nothing where no motion is wanted', async () => {
    reduceMotion(true)
    const seen = await collectFrames(runTraining(backend, settle(frame(1)), true))
    expect(seen.flatMap((now) => now.highlightedLines)).toEqual([])
    expect(seen.at(-1)).toEqual(settle(frame(2)))
  })
})

describe('the whole run', () => {
  it('has two slow rounds, then all lines are lit until it is learnt', async () => {
    const seen = await collectFrames(runTraining(backend, undefined, false))
    const fast = seen.filter((now) => now.highlightedLines.length > 1)
    expect(seen[0]).toEqual(settle(frame(0)))
    expect([fast[0].highlightedLines, fast[0].steps > 2]).toEqual([ALL_LINES, true])
    expect(seen.slice(0, -fast.length).at(-1)!.steps).toBe(2)
    expect(fast.at(-1)).toEqual({ ...settle(frame(TRAINING_STEPS)), highlightedLines: ALL_LINES })
  })

  it('begins where the picture stands, and anew where that is the end', async () => {
    expect((await nextFrame(runTraining(backend, undefined, false, 1))).steps).toBe(1)
    expect((await nextFrame(runTraining(backend, undefined, false, TRAINING_STEPS))).steps).toBe(0)
  })

  it('goes on without a leap after a pause, and after a tab that slept', async () => {
    vi.advanceTimersByTime(60_000)
    const run = runTraining(backend, settle(frame(50)), false)
    await nextFrame(run, 0)
    const first = (await nextFrame(run, 40)).steps
    expect(first).toBeGreaterThan(50)
    expect(first).toBeLessThan(53)
    vi.advanceTimersByTime(60_000)
    const second = (await nextFrame(run, 40)).steps
    expect(second - first).toBeLessThanOrEqual(3)
    expect(
      (await nextFrame(run, 40)).steps - second,
      'what was slept through is not made up for',
    ).toBeLessThan(3)
  })
})
