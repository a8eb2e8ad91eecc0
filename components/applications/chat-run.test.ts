import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { modelBackends } from '../../composables/model-client'
import { forgetStoryFiles } from '../../composables/stories/story-files'
import { storyNames } from '../../data/stories'
import { plainText } from '../../stack/applications'
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
  const seen: ChatFrame[] = []
  for await (const frame of run) seen.push(frame)
  return seen
}

beforeEach(() => {
  forgetStoryFiles()
  vi.stubGlobal('document', { baseURI: 'http://localhost/some/folder/' })
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => queueMicrotask(go))
  vi.stubGlobal('fetch', async (url: URL) => new Response(readStoryFile(url)))
})
afterEach(() => vi.unstubAllGlobals())

describe('the app', () => {
  it.each(HISTORY_SETTINGS)('sends word for word what the slide shows, history %s', (history) =>
    expect(plainText(buildChatRequest('Mia', history).messages)).toBe(promptText('Mia', history)),
  )
  it('sends the earlier message again, or only the question', () => {
    expect(buildChatRequest('Mia', 'on').messages.map(({ role }) => role)).toEqual(['user', 'user'])
    expect(buildChatRequest('Mia', 'off').messages).toHaveLength(1)
  })
})

describe('the story model', () => {
  it('says the name with history on and another without, with the chances recorded', async () => {
    const [, [, page]] = modelBackends()
    const client = page()
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

  it('forgets what was said of another name', async () => {
    const [, [, page]] = modelBackends()
    const [first] = await collect(sendQuestion(page(), 'Sam', 'on', storedFrame(2, 'Mia')))
    expect(first.replies.off).toBeUndefined()
  })
})

describe('a run that is stopped', () => {
  const part = (run: Partial<ChatFrame>): ChatFrame => ({ name: 'Mia', replies: {}, ...run })
  it('fetches nothing any more, and says that its reply is not whole', () => {
    const run = settleChat(part({ replies: { off: { text: ' D', done: false } }, loading: 1 }))
    expect([run.loading, run.errorMessage]).toEqual([undefined, 'Stopped before the reply was whole.'])
  })
  it('keeps a fault of its own, and has none where the reply is whole', () => {
    const broken = part({
      replies: { off: { text: '', done: false } },
      errorMessage: 'The key was refused (401).',
    })
    expect(settleChat(broken).errorMessage).toBe('The key was refused (401).')
    expect(settleChat(storedFrame(2)).errorMessage).toBeUndefined()
  })
  it('leaves nothing of a broken reply to the next', async () => {
    const [, [, page]] = modelBackends()
    const from = part({ replies: { off: { text: ' D', done: false } } })
    const last = (await collect(sendQuestion(page(), 'Mia', 'on', from))).at(-1)!
    expect([last.replies.off, settleChat(last).errorMessage]).toEqual([undefined, undefined])
  })
})

describe('what is shown of a reply', () => {
  it.each([
    [' Mia', true, '“Mia”'],
    ['The cat sat.', true, '“The cat sat”'],
    ['', false, ''],
    [' \n', true, 'nothing'],
    ['x'.repeat(9000), false, `“${'x'.repeat(16)}…”`],
  ])('is the words that fit, or that there are none (%#)', (text, over, shown) =>
    expect(quoteReply({ text, done: over })).toBe(shown),
  )
})

describe('what was recorded', () => {
  it('is nothing, then without history, then both', () => {
    expect(storedFrame(0).replies).toEqual({})
    expect(Object.keys(storedFrame(1).replies)).toEqual(['off'])
    expect(Object.keys(storedFrame(2).replies)).toEqual(['off', 'on'])
  })
  it.each(storyNames)('has %s with history and not without', (name) => {
    const { off, on } = storedFrame(2, name).replies
    expect(on!.text).toBe(` ${name}`)
    expect(off!.text).not.toBe(on!.text)
  })
  it('plays where nothing can run, and says so', async () => {
    const [, , [, store]] = modelBackends(chatRecordings)
    const run = await collect(sendQuestion(store(), 'Sue', 'on'))
    expect(run.at(-1)!.replies.on).toEqual(storedFrame(2, 'Sue').replies.on)
    expect(run.at(-1)!.why).toBeDefined()
  })
})
