import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { modelBackends } from '../../composables/model-client'
import { forgetStoryFiles } from '../../composables/stories/story-files'
import { storyNames } from '../../data/stories'
import { plainText } from 'llm-stack/applications'
import {
  settleChat,
  type ChatFrame,
  HISTORY_SETTINGS,
  promptText,
  quoteReply,
  chatRecordings,
  buildChatRequest,
  sendQuestion,
  storedFrame,
} from './chat-run'

const readStoryFile = (url: URL) => readFileSync(`public/stories260k/${url.pathname.split('/').at(-1)!}`)

async function collect(run: AsyncGenerator<ChatFrame>): Promise<ChatFrame[]> {
  const frames: ChatFrame[] = []
  for await (const frame of run) frames.push(frame)
  return frames
}

beforeEach(() => {
  forgetStoryFiles()
  vi.stubGlobal('document', { baseURI: 'http://localhost/some/folder/' })
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => queueMicrotask(callback))
  vi.stubGlobal('fetch', async (url: URL) => new Response(readStoryFile(url)))
})
afterEach(() => vi.unstubAllGlobals())

describe('the request', () => {
  it.each(HISTORY_SETTINGS)('contains the text of the slide word for word, history %s', (history) =>
    expect(plainText(buildChatRequest('Mia', history).messages)).toBe(promptText('Mia', history)),
  )
  it('contains the earlier message only with history on', () => {
    expect(buildChatRequest('Mia', 'on').messages.map(({ role }) => role)).toEqual(['user', 'user'])
    expect(buildChatRequest('Mia', 'off').messages).toHaveLength(1)
  })
  it('asks for a short sentence, the same at every try', () =>
    expect(buildChatRequest('Mia', 'off')).toMatchObject({ temperature: 0, maxTokens: 12, stop: ['.'] }))
  it('has a recording for each name, history off and on, played back as the model would reply', () => {
    expect(chatRecordings.map(({ to }) => to)).toEqual(
      storyNames.flatMap((name) => [promptText(name, 'off'), promptText(name, 'on')]),
    )
    expect(chatRecordings[1]).toEqual({
      to: promptText('Mia', 'on'),
      reply: { text: ' Mia', calls: [], reason: 'stop' },
      by: 'stories260K',
      when: '2026-11-25',
    })
  })
})

describe('the story model', () => {
  it('replies with the name only with history on, with the recorded probabilities', async () => {
    const [, [, createClient]] = modelBackends()
    const client = createClient()
    const off = (await collect(sendQuestion(client, 'Mia', 'off'))).at(-1)!
    const on = (await collect(sendQuestion(client, 'Mia', 'on', off))).at(-1)!
    expect(on.replies).toMatchObject({
      off: { text: ' Dolly', done: true },
      on: { text: ' Mia', done: true },
    })
    const recorded = storedFrame(2).replies
    for (const history of HISTORY_SETTINGS)
      expect(on.replies[history]!.chance! / recorded[history]!.chance!).toBeCloseTo(1, 3)
    expect([on.replies.on!.chance!, on.replies.off!.chance!].map((x) => x.toFixed(3))).toEqual([
      '0.661',
      '0.026',
    ])
  })

  it('drops replies for another name', async () => {
    const [, [, createClient]] = modelBackends()
    const [first] = await collect(sendQuestion(createClient(), 'Sam', 'on', storedFrame(2, 'Mia')))
    expect(first.replies.off).toBeUndefined()
  })
})

describe('a stopped run', () => {
  const partial = (run: Partial<ChatFrame>): ChatFrame => ({ name: 'Mia', replies: {}, ...run })
  it('loads nothing, and reports that its reply is incomplete', () => {
    const run = settleChat(partial({ replies: { off: { text: ' D', done: false } }, loading: 1 }))
    expect([run.loading, run.errorMessage]).toEqual([undefined, 'Stopped before the reply was whole.'])
  })
  it('keeps an earlier error, and has none when the reply is complete', () => {
    const failed = partial({
      replies: { off: { text: '', done: false } },
      errorMessage: 'The key was refused (401).',
    })
    expect(settleChat(failed).errorMessage).toBe('The key was refused (401).')
    expect(settleChat(storedFrame(2)).errorMessage).toBeUndefined()
  })
  it('passes no incomplete reply on to the next run', async () => {
    const [, [, createClient]] = modelBackends()
    const from = partial({ replies: { off: { text: ' D', done: false } } })
    const last = (await collect(sendQuestion(createClient(), 'Mia', 'on', from))).at(-1)!
    expect([last.replies.off, settleChat(last).errorMessage]).toEqual([undefined, undefined])
  })
})

describe('quoteReply', () => {
  it.each([
    [' Mia', true, '“Mia”'],
    ['The cat sat.', true, '“The cat sat”'],
    ['', false, ''],
    [' \n', true, 'nothing'],
    ['x'.repeat(9000), false, `“${'x'.repeat(16)}…”`],
  ])('quotes the words that fit, or states that there are none (%#)', (text, done, quote) =>
    expect(quoteReply({ text, done })).toBe(quote),
  )
})

describe('the recorded frames', () => {
  it('hold no reply, then the one with history off, then both', () => {
    expect(storedFrame(0).replies).toEqual({})
    expect(Object.keys(storedFrame(1).replies)).toEqual(['off'])
    expect(Object.keys(storedFrame(2).replies)).toEqual(['off', 'on'])
  })
  it.each(storyNames)('reply %s with history on, and something else with history off', (name) => {
    const { off, on } = storedFrame(2, name).replies
    expect(on!.text).toBe(` ${name}`)
    expect(off!.text).not.toBe(on!.text)
  })
  it('replace the model where none can run, with the reason', async () => {
    const [, , [, createRecording]] = modelBackends(chatRecordings)
    const frames = await collect(sendQuestion(createRecording(), 'Sue', 'on'))
    expect(frames.at(-1)!.replies.on).toEqual(storedFrame(2, 'Sue').replies.on)
    expect(frames.at(-1)!.why).toBeDefined()
  })
})
