// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ALL_LINES, SLOW_MOTION_TIMING, LOSS_LINE, STEP_LINE } from './slow-motion'
import { TRAINING_STEPS, type SpiralFrame } from './spiral-run'
import { settle, runTraining, type TrainingFrame } from './run-training'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))

const frame = (steps: number): SpiralFrame => ({
  steps,
  losses: Array.from({ length: steps }, (_, i) => 1 / (i + 1)),
  region: { area: '', border: '' },
  correct: 0,
  testCorrect: 0,
})
const backend = { frame: async (steps: number) => frame(steps), stop: () => {} }

/** The next frame, after `ms`: by default longer than any line stays highlighted. */
async function nextFrame(run: AsyncGenerator<TrainingFrame>, ms = 600): Promise<TrainingFrame> {
  const next = run.next()
  await vi.advanceTimersByTimeAsync(ms)
  return (await next).value as TrainingFrame
}
async function collectFrames(run: AsyncGenerator<TrainingFrame>): Promise<TrainingFrame[]> {
  const frames: TrainingFrame[] = []
  for (let next = await nextFrame(run); next; next = await nextFrame(run)) frames.push(next)
  return frames
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

describe('a step in slow motion', () => {
  it('highlights the lines in order; the loss is known and the step taken when their lines run', async () => {
    const [start, ...lines] = await collectFrames(runTraining(backend, settle(frame(1)), true))
    const end = lines.pop()!
    const twoFromLine = (from: number) => SLOW_MOTION_TIMING.map(({ line }) => (line < from ? 1 : 2))
    expect(start).toEqual(settle(frame(1)))
    expect(lines.map((now) => now.highlightedLines)).toEqual(SLOW_MOTION_TIMING.map((b) => [b.line]))
    expect(lines.map((now) => now.knownLosses.length)).toEqual(twoFromLine(LOSS_LINE))
    expect(lines.map((now) => now.steps)).toEqual(twoFromLine(STEP_LINE))
    expect(end).toEqual(settle(frame(2)))
  })

  it('highlights no line and waits for nothing with reduced motion', async () => {
    reduceMotion(true)
    const frames = await collectFrames(runTraining(backend, settle(frame(1)), true))
    expect(frames.flatMap((now) => now.highlightedLines)).toEqual([])
    expect(frames.at(-1)).toEqual(settle(frame(2)))
  })
})

describe('a run to the end', () => {
  it('has two steps in slow motion, then highlights all lines until the end', async () => {
    const frames = await collectFrames(runTraining(backend, undefined, false))
    const fast = frames.filter((now) => now.highlightedLines.length > 1)
    expect(frames[0]).toEqual(settle(frame(0)))
    expect([fast[0].highlightedLines, fast[0].steps > 2]).toEqual([ALL_LINES, true])
    expect(frames.slice(0, -fast.length).at(-1)!.steps).toBe(2)
    expect(fast.at(-1)).toEqual({ ...settle(frame(TRAINING_STEPS)), highlightedLines: ALL_LINES })
  })

  it('begins after the steps of the current click, and from 0 where that is the end', async () => {
    expect((await nextFrame(runTraining(backend, undefined, false, 1))).steps).toBe(1)
    expect((await nextFrame(runTraining(backend, undefined, false, TRAINING_STEPS))).steps).toBe(0)
  })

  it('continues at its rate after a pause, and after a tab was suspended', async () => {
    vi.advanceTimersByTime(60_000)
    const run = runTraining(backend, settle(frame(50)), false)
    await nextFrame(run, 0)
    const first = (await nextFrame(run, 40)).steps
    expect(first).toBeGreaterThan(50)
    expect(first).toBeLessThan(53)
    vi.advanceTimersByTime(60_000)
    const second = (await nextFrame(run, 40)).steps
    expect(second - first).toBeLessThanOrEqual(3)
    expect((await nextFrame(run, 40)).steps - second, 'a suspended tab does not catch up').toBeLessThan(3)
  })
})
