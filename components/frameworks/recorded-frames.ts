import { runToCompletion } from '../../composables/time-slicing'
import {
  spiralDots,
  countParameters,
  countCorrect,
  decisionRegion,
  loadNetwork,
  testDots,
} from './spiral-model'
import { SpiralRun, TRAINING_STEPS, type SpiralFrame } from './spiral-run'
import { spiralLosses, spiralModels } from './stored-spiral'

export const dots = spiralDots()
/** The test: dots of the same spiral that the run never practises on. */
export const newDots = testDots()
export const parameterCount = countParameters(loadNetwork(spiralModels[0].model))

const frameCache = new Map<number, SpiralFrame>()

/** A frame of the recorded run: untrained, after one step, or for any later step the last. */
export function recordedSpiralFrame(step: number): SpiralFrame {
  const { steps, model } = spiralModels.find((m) => m.steps >= step) ?? spiralModels[spiralModels.length - 1]
  let frame = frameCache.get(steps)
  if (!frame) {
    const network = loadNetwork(model)
    frame = {
      steps,
      losses: spiralLosses.slice(0, steps),
      region: runToCompletion(decisionRegion(network)),
      correct: countCorrect(network, dots),
      testCorrect: countCorrect(network, newDots),
    }
    frameCache.set(steps, frame)
  }
  return frame
}

let gradientsCache: number[] | undefined

/** The gradient of each parameter in the run's first step. */
export const firstGradients = (): number[] => (gradientsCache ??= new SpiralRun().gradients())

/** Loss of every step of the recorded run. */
export const recordedLosses = spiralLosses.slice(0, TRAINING_STEPS)
