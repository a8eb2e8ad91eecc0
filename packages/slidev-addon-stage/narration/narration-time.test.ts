import { expect, it } from 'vitest'
import { breathMs, captionMs, longestSpeechMs } from './narration-time'

it('a caption stays as long as its words take', () => {
  expect(captionMs('One two three, four – five six.', 120)).toBe(3000)
  expect(captionMs('One two three, four – five six.', 60)).toBe(6000)
})
it('a short caption can be read, and a click without words seen', () => {
  expect(captionMs('No.', 120)).toBe(1200)
  expect(captionMs('', 120)).toBe(1500)
})
it('a voice may take twice as long and five seconds, then it counts as stuck', () =>
  expect(longestSpeechMs('One two three four five six.', 120)).toBe(11_000))
it('sentences, slides and questions are followed by pauses of different length', () => {
  const step = { click: 0, text: 'One?', isQuestion: false }
  expect([breathMs(step, false), breathMs(step, true)]).toEqual([250, 1500])
  expect(breathMs({ ...step, isQuestion: true }, false)).toBe(3000)
})
