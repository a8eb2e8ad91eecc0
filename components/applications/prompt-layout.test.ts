import { expect, it } from 'vitest'
import { fitPrompt } from './fitted-prompt'
import { includedRuns, PAPER, partsBox } from './prompt-layout'

const rowsOf = (...enabled: string[]) => fitPrompt({ enabled, size: 200 }, { text: 'Why?', tokens: 2 }).rows

it('draws adjacent parts as one sheet and interrupts it at a part that is off', () => {
  expect(includedRuns(rowsOf('system', 'context', 'examples'))).toEqual([[0, 4]])
  expect(includedRuns(rowsOf('system', 'examples'))).toEqual([
    [0, 1],
    [2, 4],
  ])
  expect(includedRuns(rowsOf())).toEqual([[3, 4]])
})

it('places a run at its parts', () =>
  expect(partsBox(2, 4)).toEqual([0, 2 * PAPER.partHeight, PAPER.width, 2 * PAPER.partHeight]))
