import { expect, it } from 'vitest'
import { lastTalkSlide } from './last-talk-slide'

it('the talk ends before the appendix', () => expect(lastTalkSlide({ 1: [], 2: [], 10: [] }, 14)).toBe(10))
it('a deck that is all appendix ends with its last slide', () => expect(lastTalkSlide({}, 14)).toBe(14))
