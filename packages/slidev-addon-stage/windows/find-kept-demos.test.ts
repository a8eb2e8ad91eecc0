// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerKeptDemos, findKeptDemos } from './find-kept-demos'
import { sharedState } from '../slidev.test-helper'

vi.mock('@slidev/client', () => import('../slidev.test-helper'))

/** A broadcast channel between the windows of one browser. */
class FakeBroadcastChannel {
  static open: FakeBroadcastChannel[] = []
  onmessage?: (event: { data: unknown }) => void
  constructor(readonly name: string) {
    FakeBroadcastChannel.open.push(this)
  }
  postMessage(data: unknown): void {
    for (const other of FakeBroadcastChannel.open) if (other !== this) other.onmessage?.({ data })
  }
  close = () => void FakeBroadcastChannel.open.splice(FakeBroadcastChannel.open.indexOf(this), 1)
}
const entries = { 'vectors run': '1' }
/** The script of a build stands in the page. */
function openBuild(checksum: string): void {
  const script = { src: `https://example.org/assets/index-${checksum}.js` } as HTMLScriptElement
  vi.spyOn(document, 'querySelector').mockReturnValue(script)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('BroadcastChannel', FakeBroadcastChannel)
  FakeBroadcastChannel.open = []
  sessionStorage.clear()
  sharedState.demos = { ...entries }
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
const leave = () => void dispatchEvent(new Event('pagehide'))
async function find(known?: Record<string, string>) {
  const found = findKeptDemos(known)
  await vi.advanceTimersByTimeAsync(500)
  return found
}

it('finds none without another window, and keeps what this window shows for its reload, once', async () => {
  expect(await find()).toEqual({})
  leave()
  expect([await find(), await find()]).toEqual([entries, {}])
  expect(FakeBroadcastChannel.open).toEqual([])
})

it('finds what another window shows, without waiting', async () => {
  answerKeptDemos()
  expect(await findKeptDemos(undefined)).toEqual(entries)
})

it('hears nothing of a window that shows none', async () => {
  answerKeptDemos()
  delete sharedState.demos
  expect(await find()).toEqual({})
})

it('leaves what is known, and forgets what this tab had', async () => {
  await find()
  leave()
  expect(await find({ other: '2' })).toEqual({ other: '2' })
  expect(await find()).toEqual({})
})

it('begins anew in another build', async () => {
  openBuild('a')
  await find()
  leave()
  openBuild('b')
  expect(await find()).toEqual({})
  FakeBroadcastChannel.open = []
  const other = new FakeBroadcastChannel('')
  other.onmessage = () => other.postMessage({ build: 'elsewhere', demos: entries })
  expect(await find()).toEqual({})
})

it('bears a storage that is refused, or holds something else', async () => {
  await find()
  sessionStorage.setItem('slidev-stage:demos', '{')
  expect(await find()).toEqual({})
  vi.stubGlobal('sessionStorage', undefined)
  expect(leave).not.toThrow()
  expect(await find()).toEqual({})
})
