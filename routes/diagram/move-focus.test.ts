import { describe, expect, it } from 'vitest'
import { moveFocus, type FocusTarget } from './move-focus'

describe('moveFocus', () => {
  it('goes down a closed building and up again, and stops at its ends', () => {
    const down = ['applications', 'models', 'frameworks', 'theory'] as const
    down.forEach((floor, i) => {
      expect(moveFocus({ floor }, 'ArrowDown')?.floor).toBe(down[i + 1])
      expect(moveFocus({ floor }, 'ArrowUp')?.floor).toBe(down[i - 1])
    })
  })
  it('goes from a head into the chosen room, along the rooms, and out again', () => {
    const go = (from: FocusTarget, key: string) => moveFocus(from, key, 'models', 'pretraining')
    expect(go({ floor: 'models' }, 'ArrowDown')).toEqual({ floor: 'models', room: 'pretraining' })
    expect(go({ floor: 'models' }, 'ArrowRight')).toEqual({ floor: 'models', room: 'tokens' })
    expect(go({ floor: 'models', room: 'pretraining' }, 'ArrowRight')?.room).toBe('scale')
    expect(go({ floor: 'models', room: 'tokens' }, 'ArrowLeft')).toBeUndefined()
    expect(go({ floor: 'models', room: 'tokens' }, 'End')?.room).toBe('inference')
    expect(go({ floor: 'models', room: 'scale' }, 'ArrowUp')).toEqual({ floor: 'models' })
    expect(go({ floor: 'models', room: 'scale' }, 'ArrowDown')).toEqual({ floor: 'frameworks' })
    expect(go({ floor: 'frameworks' }, 'ArrowUp')).toEqual({ floor: 'models', room: 'pretraining' })
  })
  it('ignores other keys', () => {
    for (const key of ['a', 'Enter', 'Tab', 'Home'])
      expect(moveFocus({ floor: 'models' }, key)).toBeUndefined()
  })
})
