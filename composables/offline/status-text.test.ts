import { describe, expect, it } from 'vitest'
import type { OfflineStatus } from './offline-cache'
import { statusText, updateText } from './status-text'

const kept = { pages: 3_210_000, files: 7, bytes: 1_100_000, keptFiles: 2, keptBytes: 526_331 }
const allKept = { ...kept, keptFiles: 7, keptBytes: 1_100_000 }
const statusWith = (some: Partial<OfflineStatus>): OfflineStatus => ({
  supported: true,
  busy: false,
  updateAvailable: false,
  ...some,
})

describe('what is said of the copy on this device', () => {
  it('is nothing where there can be none', () => {
    expect(statusText(statusWith({ supported: false }))).toBeUndefined()
  })
  it.each<[string, Partial<OfflineStatus>, RegExp, string | undefined]>([
    ['before there is one', {}, /can be kept/, 'Keep it offline'],
    ['while it comes', { busy: true }, /being kept/, undefined],
    ['when it does not come', { failure: 'keeping' }, /cannot be kept/, 'Try again'],
    [
      'with the large files counted apart',
      { usage: kept },
      /3\.2\sMB.*2 of 7 \(0\.5\sof\s1\.1\sMB\)/,
      'Keep these too',
    ],
    ['while those come', { usage: kept, busy: true }, /2 of 7 .*are coming/, undefined],
    ['when those do not come', { usage: kept, failure: 'keeping' }, /2 of 7 .*did not come/, 'Try again'],
    ['when all is here', { usage: allKept }, /All of it .*4\.3\sMB/, undefined],
  ])('%s', (_, some, text, action) => {
    expect(statusText(statusWith(some))).toEqual({
      text: expect.stringMatching(text),
      ...(action && { action }),
    })
  })
})

describe('a new version', () => {
  it('is spoken of when it is there', () => {
    expect(updateText(statusWith({}))).toBeUndefined()
    expect(updateText(statusWith({ updateAvailable: true }))).toEqual({
      text: 'A new version is there.',
      action: 'Load it',
    })
  })
  it('waits for the other windows', () => {
    expect(updateText(statusWith({ updateAvailable: true, failure: 'windows' }))?.text).toMatch(
      /other windows/,
    )
  })
})
