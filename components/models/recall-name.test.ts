import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nameChatPrompts, storyNames } from '../../data/stories'
import { storiesRun } from '../../data/stories-run'
import { recallName, recordedRecall, type RecallFrame } from './recall-name'
import { forgetStoryFiles } from '../../composables/stories/story-files'
import { storyModelBackends } from '../../composables/stories/story-model-backends'

const file = (url: URL) => readFileSync(`public/stories260k/${url.pathname.split('/').at(-1)!}`)

async function collectFrames(run: AsyncGenerator<RecallFrame>): Promise<RecallFrame[]> {
  const frames: RecallFrame[] = []
  for await (const frame of run) frames.push(frame)
  return frames
}

beforeEach(() => {
  forgetStoryFiles()
  // Removes the delays for reading.
  vi.stubGlobal('setTimeout', (callback: () => void) => setImmediate(callback))
  vi.stubGlobal('document', { baseURI: 'http://localhost/some/folder/' })
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => queueMicrotask(callback))
  vi.stubGlobal('fetch', async (url: URL) => new Response(file(url)))
})
afterEach(() => vi.unstubAllGlobals())

describe('recallName', () => {
  it('repeats the recording: the name comes back, then does not, and the weights are unchanged', async () => {
    const [, [, page]] = storyModelBackends()
    const frames = await collectFrames(recallName(page(), 'Sam'))
    const { chats, before, after } = frames.at(-1)!
    expect(chats.map(({ prompt, text }) => [prompt, text])).toEqual(
      nameChatPrompts('Sam').map((prompt) => [prompt, storiesRun.continuations[prompt].text]),
    )
    const recorded = recordedRecall(2, 'Sam').chats
    chats.forEach(({ chance }, i) => expect(chance! / recorded[i].chance!).toBeCloseTo(1, 3))
    expect([before, after]).toEqual([storiesRun.checksum, storiesRun.checksum])
  })

  it('yields the first checksum first, and the second only after both chats', async () => {
    const [, , [, stored]] = storyModelBackends()
    const frames = await collectFrames(recallName(stored(), 'Mia'))
    expect(frames[0]).toMatchObject({ chats: [], before: storiesRun.checksum })
    expect(frames.filter(({ after }) => after)).toEqual(frames.slice(-1))
    expect(frames.at(-1)!.why).toBeDefined()
  })
})

describe('recordedRecall', () => {
  it('returns no chat, one, or both', () => {
    expect(recordedRecall(0)).toEqual({ name: 'Mia', chats: [] })
    expect(recordedRecall(1).chats).toHaveLength(1)
    expect(recordedRecall(1).after).toBeUndefined()
    expect(recordedRecall(2).after).toBe(recordedRecall(2).before)
  })

  it.each(storyNames)('has both complete chats of %s', (name) => {
    const [withName, withoutName] = recordedRecall(2, name).chats
    expect([withName.text, withName.isComplete, withoutName.isComplete]).toEqual([` ${name}.`, true, true])
    expect(withName.chance! > 5 * withoutName.chance!).toBe(true)
  })
})
