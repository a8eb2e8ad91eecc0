import { expect, it } from 'vitest'
import type { ChatModelStatus } from './chat-model-status'
import { describeChatModel } from './describe-chat-model'

const device = { isFree: false, savesData: false, size: 98_362_432 }
const idle: ChatModelStatus = { phase: 'idle', received: 0, why: '', kept: 0, notKeptBecause: '' }
const describeIt = (status: Partial<ChatModelStatus>, change: Partial<typeof device> = {}) =>
  describeChatModel({ ...idle, ...status }, { ...device, ...change })

it('offers it on a hosted deck, with its size and where it stays', () => {
  const { label, sentences, action } = describeIt({})!
  expect([label, action]).toEqual(['Ask it yourself', 'fetch'])
  expect(sentences.join(' ')).toMatch(/98 MB from this site.*Nothing you type leaves it/)
})

it('says nothing where there is nothing to do', () => {
  expect(describeIt({ phase: 'none' })).toBeUndefined()
  expect(describeIt({}, { isFree: true })).toBeUndefined()
  expect(describeIt({ phase: 'ready' })).toBeUndefined()
})

it('does not offer it to a device that saves data', () => {
  const described = describeIt({}, { savesData: true })!
  expect(described.action).toBeUndefined()
  expect(described.sentences[0]).toContain('saves data')
})

it('counts what has arrived, and can be stopped', () => {
  expect(describeIt({ phase: 'loading', received: 43_400_000 })).toEqual({
    label: '43 of 98 MB',
    sentences: ['Fetching the chat model: 43 of 98 MB.'],
    action: 'stop',
  })
})

it('goes on after a break', () => {
  const described = describeIt({ phase: 'interrupted', received: 43_400_000, why: 'Failed to fetch' })!
  expect(described.action).toBe('resume')
  expect(described.sentences[0]).toBe('At 43 of 98 MB the connection broke.')
})

it('says why it cannot run, and tries again', () => {
  const described = describeIt({ phase: 'failed', why: 'part 2 of 5 is damaged' })!
  expect(described).toMatchObject({ label: 'Recordings only', action: 'fetch' })
  expect(described.sentences[0]).toContain('part 2 of 5 is damaged')
})

it.each(['idle', 'ready'] as const)('removes a kept one, %s', (phase) => {
  expect(describeIt({ phase, kept: device.size })).toMatchObject({ label: 'Kept here', action: 'remove' })
  expect(describeIt({ phase, kept: device.size / 2 })?.action).not.toBe('remove')
})

it('says why it was not kept', () => {
  const described = describeIt({ phase: 'ready', notKeptBecause: 'no room' })!
  expect(described.sentences[0]).toContain('no room')
})
