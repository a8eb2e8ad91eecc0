import { describe, expect, it } from 'vitest'
import type { Copy } from './copy'
import { told, toldOfNewer } from './told'

const kept = { pages: 3_210_000, files: 7, bytes: 1_100_000, keptFiles: 2, keptBytes: 526_331 }
const all = { ...kept, keptFiles: 7, keptBytes: 1_100_000 }
const state = (some: Partial<Copy>): Copy => ({ possible: true, busy: false, newer: false, ...some })

describe('what is said of the copy on this device', () => {
  it('is nothing where there can be none', () => {
    expect(told(state({ possible: false }))).toBeUndefined()
  })
  it.each<[string, Partial<Copy>, RegExp, string | undefined]>([
    ['before there is one', {}, /can be kept/, 'Keep it offline'],
    ['while it comes', { busy: true }, /being kept/, undefined],
    ['when it does not come', { trouble: 'keeping' }, /cannot be kept/, 'Try again'],
    [
      'with the large files counted apart',
      { kept },
      /3\.2\sMB.*2 of 7 \(0\.5\sof\s1\.1\sMB\)/,
      'Keep these too',
    ],
    ['while those come', { kept, busy: true }, /2 of 7 .*are coming/, undefined],
    ['when those do not come', { kept, trouble: 'keeping' }, /2 of 7 .*did not come/, 'Try again'],
    ['when all is here', { kept: all }, /All of it .*4\.3\sMB/, undefined],
  ])('%s', (_, some, says, press) => {
    expect(told(state(some))).toEqual({ says: expect.stringMatching(says), ...(press && { press }) })
  })
})

describe('a new version', () => {
  it('is spoken of when it is there', () => {
    expect(toldOfNewer(state({}))).toBeUndefined()
    expect(toldOfNewer(state({ newer: true }))).toEqual({ says: 'A new version is there.', press: 'Load it' })
  })
  it('waits for the other windows', () => {
    expect(toldOfNewer(state({ newer: true, trouble: 'windows' }))?.says).toMatch(/other windows/)
  })
})
