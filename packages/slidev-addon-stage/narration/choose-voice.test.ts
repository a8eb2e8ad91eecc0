import { describe, expect, it } from 'vitest'
import { chooseVoice } from './choose-voice'

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
})
const chosen = (lang: string, ...voices: ReturnType<typeof voice>[]) =>
  voices.indexOf(chooseVoice(voices, lang)!)

describe('chooseVoice', () => {
  it('takes no voice that is not of the device', () => {
    expect(chosen('en', voice('en-GB', false), voice('en-US'))).toBe(1)
    expect(chosen('en', voice('en-GB', false, true), voice('en-US', false))).toBe(-1)
    expect(
      chooseVoice([{ ...voice('en-GB'), localService: undefined as unknown as boolean }], 'en'),
    ).toBeUndefined()
  })
  it('prefers British English, however it is written', () => {
    expect(chosen('en', voice('en-US', true, true), voice('en-AU'), voice('en-GB'))).toBe(2)
    expect(chosen('en', voice('en-US'), voice('en_GB'))).toBe(1)
    expect(chosen('en', voice('en-US'), voice('en-GB'), voice('en-GB', true, true))).toBe(2)
  })
  it('takes the device’s own choice among others of the language', () =>
    expect(chosen('en', voice('en-IN'), voice('en-US', true, true), voice('en-AU'))).toBe(1))
  it('prefers the region of the language', () => {
    expect(chosen('en-US', voice('en-GB'), voice('en-US'))).toBe(1)
    expect(chosen('fr', voice('en-GB'), voice('fr-CA'))).toBe(1)
  })
  it('takes no voice of another language', () =>
    expect(chosen('en', voice('de-DE', true, true), voice('enm'))).toBe(-1))
})
