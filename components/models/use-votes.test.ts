// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { clearSessionModels, storeWeights } from '../../composables/session-models'
import {
  mountInWindow,
  setSlideActive,
  sharedState,
} from '../../packages/slidev-addon-stage/slidev.test-helper'
import { CANDIDATE_COUNT, recordedNames } from './alignment-frames'
import { pairNames, VOTE_COUNT } from './preferences'
import { useVotes } from './use-votes'

vi.mock('@slidev/client', () => import('../../packages/slidev-addon-stage/slidev.test-helper'))
vi.mock(
  '@slidev/client/state/shared.ts',
  () => import('../../packages/slidev-addon-stage/slidev.test-helper'),
)
const backends = vi.hoisted(() => [] as [string, () => { ask: () => Promise<string[]>; stop: () => void }][])
vi.mock('./trainer-backends', () => ({ trainerBackends: backends }))

const recordedPairs = pairNames(recordedNames, 'vowel')
const weights = new Uint8Array([1])
const sampled = ['ada', 'bert', 'cleo', 'dirk']
const mountVotes = (view: 'presenter' | 'audience' = 'presenter') => mountInWindow(view, useVotes)
const chosen = ({ rows }: ReturnType<typeof mountVotes>) => rows.value.map((row) => row.chosen)
const pairs = ({ rows }: ReturnType<typeof mountVotes>) => rows.value.map(({ pair }) => pair)

enableAutoUnmount(afterEach)
beforeEach(() => {
  clearSessionModels()
  delete sharedState.demos
  setSlideActive(true)
  backends.length = 0
})

describe('votes', () => {
  it('are cast pair by pair, taken back and cleared', () => {
    const votes = mountVotes()
    expect([votes.pair.value, pairs(votes), votes.votes.value]).toEqual([recordedPairs[0], recordedPairs, []])
    const [[a, b], [c, d], next] = recordedPairs as [[string, string], [string, string], [string, string]]
    votes.castVote(true)
    votes.castVote(false)
    expect(votes.votes.value).toEqual([{ chosen: a, rejected: b }, { chosen: d, rejected: c }]) // prettier-ignore
    expect(chosen(votes)).toEqual([a, d, ...Array(VOTE_COUNT - 2).fill(undefined)])
    expect([pairs(votes), votes.pair.value]).toEqual([recordedPairs, next])
    votes.undo()
    expect([chosen(votes)[1], votes.pair.value]).toEqual([undefined, recordedPairs[1]])
    votes.restart()
    expect([votes.votes.value, votes.preference.value]).toEqual([[], 'vowel'])
  })

  it('that remain are filled in by the preference', () => {
    const votes = mountVotes()
    votes.restart('short')
    expect([votes.preference.value, pairs(votes)]).toEqual(['short', pairNames(recordedNames, 'short')])
    const [[, second]] = votes.rows.value.map(({ pair }) => pair)
    votes.castVote(false)
    expect(votes.autoFilled.value).toBe(false)
    votes.castRemaining()
    expect([votes.autoFilled.value, votes.votes.value.length, votes.pair.value]).toEqual([true, VOTE_COUNT, undefined]) // prettier-ignore
    expect(votes.votes.value[0]!.chosen).toBe(second)
    for (const vote of votes.votes.value.slice(1))
      expect(vote.chosen.length).toBeLessThan(vote.rejected.length)
    const complete = votes.votes.value
    votes.castVote(true)
    expect(votes.votes.value).toEqual(complete)
    votes.restart()
    expect([votes.autoFilled.value, votes.preference.value]).toEqual([false, 'short'])
  })

  it('of the presenter’s window are shown in the audience’s, which casts none', async () => {
    const [mine, theirs] = [mountVotes(), mountVotes('audience')]
    expect(sharedState.demos ?? {}).toEqual({})
    mine.castVote(true)
    await nextTick()
    expect([theirs.rows.value, theirs.pair.value]).toEqual([mine.rows.value, mine.pair.value])
    theirs.castVote(true)
    expect(mine.votes.value).toHaveLength(1)
    mine.undo()
    await nextTick()
    expect(sharedState.demos).toEqual({})
    mine.restart('short')
    await nextTick()
    expect(theirs.preference.value).toBe('short')
  })
})

describe('names to vote on', () => {
  const backend = (ask: () => Promise<string[]>) => ({ ask: vi.fn(ask), stop: vi.fn() })

  it('are sampled from the session’s own weights while the slide is visible', async () => {
    const trainer = backend(async () => sampled)
    backends.push(['worker', () => trainer])
    setSlideActive(false)
    const votes = mountVotes()
    storeWeights('pretrained', weights)
    await nextTick()
    expect(trainer.ask).not.toHaveBeenCalled()
    setSlideActive(true)
    await vi.waitFor(() => expect(pairs(votes)).toEqual(pairNames(sampled, 'vowel')))
    expect(trainer.ask).toHaveBeenCalledExactlyOnceWith('candidates', weights, CANDIDATE_COUNT)
    expect(trainer.stop).toHaveBeenCalledOnce()
    await nextTick()
    expect(Object.keys(sharedState.demos ?? {})).toHaveLength(1)
    clearSessionModels()
    await nextTick()
    expect(pairs(votes)).toEqual(recordedPairs)
  })

  it('come from the next backend if one fails, and are the recorded ones if all do', async () => {
    const failing = backend(async () => Promise.reject(new Error('broken')))
    const next = backend(async () => sampled)
    backends.push(
      ['worker', () => { throw new Error('no workers') }], // prettier-ignore
      ['worker', () => failing],
      ['page', () => next],
    )
    const votes = mountVotes()
    storeWeights('pretrained', weights)
    await vi.waitFor(() => expect(pairs(votes)).toEqual(pairNames(sampled, 'vowel')))
    expect(failing.stop).toHaveBeenCalledOnce()
    backends.splice(2)
    storeWeights('pretrained', new Uint8Array([2]))
    await vi.waitFor(() => expect(pairs(votes)).toEqual(recordedPairs))
  })

  it('that arrive for older weights are ignored', async () => {
    const resolves: ((names: string[]) => void)[] = []
    backends.push(['worker', () => backend(() => new Promise((resolve) => resolves.push(resolve)))])
    const votes = mountVotes()
    for (const id of [1, 2]) {
      storeWeights('pretrained', new Uint8Array([id]))
      await nextTick()
    }
    resolves[1]!(sampled)
    await vi.waitFor(() => expect(pairs(votes)).toEqual(pairNames(sampled, 'vowel')))
    resolves[0]!(['old', 'older', 'oda', 'oma'])
    await new Promise((resolve) => setTimeout(resolve))
    expect(pairs(votes)).toEqual(pairNames(sampled, 'vowel'))
  })

  it('are not sampled in a window that receives votes', async () => {
    const trainer = backend(async () => sampled)
    backends.push(['worker', () => trainer])
    const mine = mountVotes()
    mine.castVote(true)
    await nextTick()
    mountVotes('audience')
    mine.restart('short')
    await nextTick()
    expect(trainer.ask).not.toHaveBeenCalled()
    storeWeights('pretrained', weights)
    await vi.waitFor(() => expect(trainer.ask).toHaveBeenCalled())
    await nextTick()
    expect(trainer.ask).toHaveBeenCalledTimes(1)
  })
})
