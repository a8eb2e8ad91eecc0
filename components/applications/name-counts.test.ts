import { expect, it } from 'vitest'
import { chatNames } from '../../data/name-chat'
import { storedFrame } from './chat-run'
import { nameCountBars, recordedNameCounts } from './name-counts'

it('gives each position of the switch a bar with its count, the current one highlighted', () => {
  const [off, on] = nameCountBars(storedFrame(2).replies, 'on')
  expect(off).toMatchObject({ name: 'History off', says: '0 of 10', value: 0, on: false, veiled: false })
  expect(on).toMatchObject({ name: 'History on', says: '9 of 10', value: 0.9, on: true, veiled: false })
})

it('keeps the place of a bar empty until a reply is complete', () => {
  expect(nameCountBars({}, 'off').map(({ value, veiled }) => [value, veiled])).toEqual([
    [0, true],
    [0, true],
  ])
  const [started] = nameCountBars({ off: { text: 'My', seed: 1, asks: 0, hits: 0 } }, 'off')
  expect(started!.veiled).toBe(true)
})

it('lists the recorded counts of every other name', () => {
  expect(recordedNameCounts.map((line) => line.split(' ')[0])).toEqual(chatNames.slice(1))
  for (const line of recordedNameCounts) expect(line).toMatch(/^\w+ \d+, 0$/)
})
