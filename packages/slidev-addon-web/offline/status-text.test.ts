import { describe, expect, it } from 'vitest'
import type { OfflineStatus } from './offline-cache'
import { statusText, updateText } from './status-text'

const partlyCached = { pages: 3_210_000, files: 7, bytes: 1_100_000, keptFiles: 2, keptBytes: 526_331 }
const fullyCached = { ...partlyCached, keptFiles: 7, keptBytes: 1_100_000 }
const names = { pages: 'Slides and handout', files: 'Models', excluded: '' }
const statusWith = (changes: Partial<OfflineStatus>): OfflineStatus => ({
  supported: true,
  busy: false,
  updateAvailable: false,
  ...changes,
})

describe('statusText', () => {
  it('is undefined without support', () => {
    expect(statusText(statusWith({ supported: false }), names)).toBeUndefined()
  })
  it.each<[string, Partial<OfflineStatus>, RegExp, string | undefined]>([
    ['offers the cache while it is empty', {}, /can be kept/, 'Keep it offline'],
    ['describes the first caching', { busy: true }, /being kept/, undefined],
    ['describes a failure of the first caching', { failure: 'keeping' }, /cannot be kept/, 'Try again'],
    [
      'counts the large files separately',
      { usage: partlyCached },
      /^Slides and handout are on .*3\.2\sMB.* Models: 2 of 7 \(0\.5\sof\s1\.1\sMB\)/,
      'Keep these too',
    ],
    [
      'describes the caching of large files',
      { usage: partlyCached, busy: true },
      /2 of 7 .*are coming/,
      undefined,
    ],
    [
      'describes large files that failed',
      { usage: partlyCached, failure: 'keeping' },
      /2 of 7 .*did not come/,
      'Try again',
    ],
    ['describes a complete cache', { usage: fullyCached }, /All of it .*4\.3\sMB/, undefined],
  ])('%s', (_, changes, text, action) => {
    expect(statusText(statusWith(changes), names)).toEqual({
      text: expect.stringMatching(text),
      ...(action && { action }),
    })
  })
})

it('names what is not kept with it', () => {
  const { text } = statusText(statusWith({ usage: fullyCached }), { ...names, excluded: 'the two films' })!
  expect(text).toMatch(/needs no network\. Not with it: the two films\.$/)
})

describe('updateText', () => {
  it('announces a new version', () => {
    expect(updateText(statusWith({}))).toBeUndefined()
    expect(updateText(statusWith({ updateAvailable: true }))).toEqual({
      text: 'A new version is there.',
      action: 'Load it',
    })
  })
  it('asks to close the other windows', () => {
    expect(updateText(statusWith({ updateAvailable: true, failure: 'windows' }))).toEqual({
      text: expect.stringMatching(/other windows/),
      action: 'Load it',
    })
  })
})
