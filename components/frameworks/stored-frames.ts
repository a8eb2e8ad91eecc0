import { atOnce } from '../../composables/portions'
import { dotsOf, parametersOf, rightOf, sidesOf, stored } from './spiral-model'
import { SpiralRun, STEPS, type Frame } from './spiral-run'
import { spiralLosses, spiralModels } from './stored-spiral'

export const dots = dotsOf()
export const parameters = parametersOf(stored(spiralModels[0].model))

const kept = new Map<number, Frame>()

/** The recorded run: untrained, after one step, or (for any later step) in the end. */
export function storedFrame(step: number): Frame {
  const { steps, model } = spiralModels.find((m) => m.steps >= step) ?? spiralModels[spiralModels.length - 1]
  let frame = kept.get(steps)
  if (!frame) {
    const network = stored(model)
    frame = {
      steps,
      losses: spiralLosses.slice(0, steps),
      sides: atOnce(sidesOf(network)),
      right: rightOf(network, dots),
    }
    kept.set(steps, frame)
  }
  return frame
}

let blamed: number[] | undefined

/** The gradient of each number in the first step of the run. */
export const firstBlame = (): number[] => (blamed ??= new SpiralRun().blame())

/** Loss of every step of the recorded run. */
export const storedLosses = spiralLosses.slice(0, STEPS)
