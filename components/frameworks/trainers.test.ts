import { describe, expect, it } from 'vitest'
import { storedFrame } from './stored-frames'
import { everybody, lastingTrainer, type Hire, type Source } from './trainers'

const [, , inStore] = everybody
const refuses: Hire = [
  'worker',
  () => {
    throw new Error('no workers here')
  },
]
const breaks = (source: Source, after: number): Hire => [
  source,
  () => ({
    frame: async (steps) => {
      if (steps > after) throw new Error('broken')
      return storedFrame(0)
    },
    stop: () => {},
  }),
]

describe('a lasting trainer', () => {
  it('goes from the worker to the page to the recorded run', async () => {
    const told: Source[] = []
    const trainer = lastingTrainer((s) => told.push(s), [refuses, breaks('page', 0), inStore])
    expect((await trainer.frame(0)).steps).toBe(0)
    expect((await trainer.frame(1)).steps).toBe(1)
    expect((await trainer.frame(2)).steps).toBe(300)
    expect(told).toEqual(['page', 'stored', 'stored'])
  })

  it('falls back when a promise is refused in the middle, too', async () => {
    const told: Source[] = []
    const trainer = lastingTrainer((s) => told.push(s), [breaks('worker', 5), inStore])
    await trainer.frame(5)
    await trainer.frame(6)
    expect(told).toEqual(['worker', 'stored'])
  })

  it('rejects once stopped, and says nothing more', async () => {
    const trainer = lastingTrainer(() => expect.unreachable(), [inStore])
    trainer.stop()
    await expect(trainer.frame(1)).rejects.toThrow('stopped')
  })
})
