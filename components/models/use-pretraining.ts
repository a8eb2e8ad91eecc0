/**
 * The names model in training on its slide. What was trained here stays until it is started anew, and other slides go
 * on with it.
 */
import { shallowRef, watch } from 'vue'
import { useLiveRun, type Hire } from '../../composables/live-run'
import { clearOwnModels, keepWeights } from '../../composables/own-models'
import { labs, type Lab } from './labs'
import { recordedFrame, STEPS, type NamesFrame } from './names-frames'
import { rounds, type Trainer } from './names-rounds'

/** Where nobody can train, the recorded run is played. */
const player: Hire<Trainer> = ['stored', () => ({ ask: async (_, to) => recordedFrame(to), stop: () => {} })]

export function usePretraining(stored: () => NamesFrame, pace: () => number) {
  const lab = shallowRef<Lab>()
  const hires = labs.map(([source, make]): Hire<Trainer> => [
    source,
    () => {
      const hired = make()
      const stop = () => {
        hired.stop()
        lab.value = undefined
      }
      return (lab.value = { ...hired, stop })
    },
  ])
  const live = useLiveRun<Trainer, NamesFrame>({
    hires: [...hires, player],
    work: (hired, from, once) => rounds(hired, from, once, pace),
    stored,
    over: (frame) => frame.step >= STEPS,
    leaving: 'pause',
  })
  watch([live.running, () => live.frame.value.step], async ([running, step]) => {
    if (running || !step || !lab.value) return
    const weights = await lab.value.ask('storePretrained').catch(() => undefined)
    if (weights && lab.value) keepWeights('pretrained', weights)
  })
  function startAnew(): void {
    live.reset()
    clearOwnModels()
  }
  return { ...live, lab, startAnew }
}
