import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clients } from '../../composables/model-client'
import { forgetStoryFiles } from '../../composables/stories/story-files'
import { storyNames } from '../../data/stories'
import { plainText } from '../../stack/applications'
import {
  atRest,
  type ChatRun,
  HISTORIES,
  promptOf,
  quoted,
  recordings,
  requestFor,
  send,
  storedChat,
} from './chat-run'

const file = (url: URL) => readFileSync(`public/stories260k/${url.pathname.split('/').at(-1)!}`)

async function all(run: AsyncGenerator<ChatRun>): Promise<ChatRun[]> {
  const seen: ChatRun[] = []
  for await (const frame of run) seen.push(frame)
  return seen
}

beforeEach(() => {
  forgetStoryFiles()
  vi.stubGlobal('document', { baseURI: 'http://localhost/some/folder/' })
  vi.stubGlobal('matchMedia', () => ({ matches: true }))
  vi.stubGlobal('requestAnimationFrame', (go: () => void) => queueMicrotask(go))
  vi.stubGlobal('fetch', async (url: URL) => new Response(file(url)))
})
afterEach(() => vi.unstubAllGlobals())

describe('the app', () => {
  it.each(HISTORIES)('sends word for word what the slide shows, history %s', (history) =>
    expect(plainText(requestFor('Mia', history).messages)).toBe(promptOf('Mia', history)),
  )
  it('sends the earlier message again, or only the question', () => {
    expect(requestFor('Mia', 'on').messages.map(({ role }) => role)).toEqual(['user', 'user'])
    expect(requestFor('Mia', 'off').messages).toHaveLength(1)
  })
})

describe('the story model', () => {
  it('says the name with history on and another without, with the chances recorded', async () => {
    const [, [, page]] = clients()
    const client = page()
    const off = (await all(send(client, 'Mia', 'off'))).at(-1)!
    const on = (await all(send(client, 'Mia', 'on', off))).at(-1)!
    expect(on.said).toMatchObject({ off: { text: ' Dolly', over: true }, on: { text: ' Mia', over: true } })
    const recorded = storedChat(2).said
    for (const history of HISTORIES)
      expect(on.said[history]!.chance! / recorded[history]!.chance!).toBeCloseTo(1, 3)
    expect([on.said.on!.chance!, on.said.off!.chance!].map((x) => x.toFixed(3))).toEqual(['0.661', '0.026'])
  })

  it('forgets what was said of another name', async () => {
    const [, [, page]] = clients()
    const [first] = await all(send(page(), 'Sam', 'on', storedChat(2, 'Mia')))
    expect(first.said.off).toBeUndefined()
  })
})

describe('a run that is stopped', () => {
  const part = (run: Partial<ChatRun>): ChatRun => ({ name: 'Mia', said: {}, ...run })
  it('fetches nothing any more, and says that its reply is not whole', () => {
    const run = atRest(part({ said: { off: { text: ' D', over: false } }, loading: 1 }))
    expect([run.loading, run.fault]).toEqual([undefined, 'Stopped before the reply was whole.'])
  })
  it('keeps a fault of its own, and has none where the reply is whole', () => {
    const broken = part({ said: { off: { text: '', over: false } }, fault: 'The key was refused (401).' })
    expect(atRest(broken).fault).toBe('The key was refused (401).')
    expect(atRest(storedChat(2)).fault).toBeUndefined()
  })
  it('leaves nothing of a broken reply to the next', async () => {
    const [, [, page]] = clients()
    const from = part({ said: { off: { text: ' D', over: false } } })
    const last = (await all(send(page(), 'Mia', 'on', from))).at(-1)!
    expect([last.said.off, atRest(last).fault]).toEqual([undefined, undefined])
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
    expect(quoted({ text, over })).toBe(shown),
  )
})

describe('what was recorded', () => {
  it('is nothing, then without history, then both', () => {
    expect(storedChat(0).said).toEqual({})
    expect(Object.keys(storedChat(1).said)).toEqual(['off'])
    expect(Object.keys(storedChat(2).said)).toEqual(['off', 'on'])
  })
  it.each(storyNames)('has %s with history and not without', (name) => {
    const { off, on } = storedChat(2, name).said
    expect(on!.text).toBe(` ${name}`)
    expect(off!.text).not.toBe(on!.text)
  })
  it('plays where nothing can run, and says so', async () => {
    const [, , [, store]] = clients(recordings)
    const run = await all(send(store(), 'Sue', 'on'))
    expect(run.at(-1)!.said.on).toEqual(storedChat(2, 'Sue').said.on)
    expect(run.at(-1)!.why).toBeDefined()
  })
})
