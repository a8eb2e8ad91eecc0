import { expect, it } from 'vitest'
import type { Asked } from '../../composables/model-client'
import { told } from './rag-telling'

const asked: Asked = { by: 'models.example', text: '', calls: [], events: 0, lines: [] }
const of = (change: Partial<Asked>) => told({ ...asked, ...change }, 'makes it up', ['“', '”'])

it('says who made an answer up', () =>
  expect(of({ text: 'Yes.', reason: 'stop' })).toEqual({ who: 'models.example makes it up', says: '“Yes.”' }))

it('calls the engine downstairs by its model’s name', () =>
  expect(of({ by: 'the engine downstairs (stories260K)' }).who).toBe('stories260K makes it up'))

it('never says that a fault was made up', () =>
  expect(of({ text: 'The c', fault: 'The reply broke off.' })).toEqual({
    who: 'models.example gives no answer',
    says: 'The reply broke off.',
  }))

it('is never empty: it waits, is asked again, fetches, or was told nothing', () => {
  expect(of({}).says).toBe('Asking …')
  expect(of({ again: 1500 }).says).toBe('Asked again in 2 s …')
  expect(of({ loading: 0.5 }).says).toBe('Fetching it: 50%')
  expect(of({ reason: 'content_filter' as Asked['reason'] }).says).toBe('It says nothing.')
})
