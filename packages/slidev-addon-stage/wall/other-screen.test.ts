import { expect, it } from 'vitest'
import { otherScreen } from './other-screen'

const screenAt = (availLeft: number, isInternal: boolean) => ({
  availLeft,
  availTop: 0,
  availWidth: 1920,
  availHeight: 1080,
  isInternal,
})
const [laptop, desk, projector] = [screenAt(0, true), screenAt(1920, false), screenAt(3840, false)]

it.each([
  ['is none with one screen', [laptop], laptop, undefined],
  ['is the projector beside a laptop', [laptop, projector], laptop, projector],
  ['is the built-in one where the presenter’s is not', [laptop, desk], desk, laptop],
  ['is a plugged-in one before a built-in one', [laptop, desk, projector], desk, projector],
])('the other screen %s', (_, screens, own, other) => expect(otherScreen(screens, own)).toBe(other))
