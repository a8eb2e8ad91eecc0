import { expect, it } from 'vitest'
import { storyNames } from '../../data/stories'
import { storedFrame } from './chat-run'
import { probabilityBars, recordedProbabilities } from './name-probabilities'

it('gives each reply a bar with its probability and its words, the current one highlighted', () => {
  const [off, on] = probabilityBars(storedFrame(2).replies, 'on')
  expect(off).toMatchObject({ name: 'History off', says: '2.6%; it said “Dolly”', on: false, veiled: false })
  expect(on).toMatchObject({ name: 'History on', says: '66%; it said “Mia”', on: true, veiled: false })
  expect(on!.value).toBeGreaterThan(off!.value)
})

it('keeps the place of a bar empty until there are words of a reply', () => {
  expect(probabilityBars({}, 'off').map(({ value, veiled }) => [value, veiled])).toEqual([
    [0, true],
    [0, true],
  ])
  const [started] = probabilityBars({ off: { text: '', done: false } }, 'off')
  expect(started!.veiled).toBe(true)
})

it('leaves out a probability that the model does not give', () =>
  expect(probabilityBars({ off: { text: 'Hi', done: true } }, 'off')[0]!.says).toBe('it said “Hi”'))

it('lists the recorded probabilities of every other name', () => {
  expect(recordedProbabilities.map((line) => line.split(' ')[0])).toEqual(storyNames.slice(1))
  for (const line of recordedProbabilities) expect(line).toMatch(/^\w+ [\d.]+%, [\d.]+%$/)
})
