import { expect, it } from 'vitest'
import { describeWaiting } from './describe-waiting'

it.each([
  [{ loading: 0.4 }, 'it', 'Fetching it: 40%'],
  [{ loading: 1, retryInMs: 2000 }, undefined, 'Starting the model …'],
  [{ retryInMs: 1500 }, 'it', 'Asked again in 2 s …'],
  [{}, 'it', undefined],
])('%j is “%s”', (frame, model, words) => expect(describeWaiting(frame, model)).toBe(words))
