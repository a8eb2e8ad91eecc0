import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nameChatPrompts, storyNames } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { recallName, recordedRecall, type RecallFrame } from './recall-name'
import { forgetStoryFiles } from '../../composables/stories/story-files'
import { storyModelBackends } from '../../composables/stories/story-model-backends'

const file = (url: URL) => readFileSync(`public/stories260k/${url.pathname.split('/').at(-1)!}`)

async function collectFrames(run: AsyncGenerator<RecallFrame>): Promise<RecallFrame[]> {
  const seen: RecallFrame[] = []
  for await (const frame of run) seen.push(frame)
  return seen
}

beforeEach(() => {
  forgetStoryFiles()
  // Nobody reads along: nothing waits.
  vi.stubGlobal('setTimeout', (go: () => void) => setImmediate(go))
  vi.stubGlobal('document', { baseURI: 'http://localhost/some/folder/' })
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => queueMicrotask(go))
  vi.stubGlobal('fetch', async (url: URL) => new Response(file(url)))
})
afterEach(() => vi.unstubAllGlobals())

describe('a name told and asked for', () => {
  it('comes back, then does not, and the weights are what they were: as it was recorded', async () => {
    const [, [, page]] = storyModelBackends()
    const seen = await collectFrames(recallName(page(), 'Sam'))
    const { chats, before, after } = seen.at(-1)!
    expect(chats.map(({ prompt, text }) => [prompt, text])).toEqual(
      nameChatPrompts('Sam').map((prompt) => [prompt, storiesRun.continuations[prompt].text]),
    )
    const recorded = recordedRecall(2, 'Sam').chats
    chats.forEach(({ chance }, i) => expect(chance! / recorded[i].chance!).toBeCloseTo(1, 3))
    expect([before, after]).toEqual([storiesRun.checksum, storiesRun.checksum])
  })

  it('knows the checksum first, and the second only when all is said', async () => {
    const [, , [, stored]] = storyModelBackends()
    const seen = await collectFrames(recallName(stored(), 'Mia'))
    expect(seen[0]).toMatchObject({ chats: [], before: storiesRun.checksum })
    expect(seen.filter(({ after }) => after)).toEqual(seen.slice(-1))
    expect(seen.at(-1)!.why).toBeDefined()
  })
})

describe('what was recorded', () => {
  it('is nothing, one chat, both', () => {
    expect(recordedRecall(0)).toEqual({ name: 'Mia', chats: [] })
    expect(recordedRecall(1).chats).toHaveLength(1)
    expect(recordedRecall(1).after).toBeUndefined()
    expect(recordedRecall(2).after).toBe(recordedRecall(2).before)
  })

  it.each(storyNames)('has both chats of %s, whole', (name) => {
    const [told, untold] = recordedRecall(2, name).chats
    expect([told.text, told.isComplete, untold.isComplete]).toEqual([` ${name}.`, true, true])
    expect(told.chance! > 5 * untold.chance!).toBe(true)
  })
})
