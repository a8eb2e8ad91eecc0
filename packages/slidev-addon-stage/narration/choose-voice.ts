/** What the choice of a voice depends on. */
export type VoiceTraits = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/** Regions that are preferred where the language alone is known. */
const REGIONS: Readonly<Record<string, string>> = { en: 'gb' }

/** “en_GB”, as Android writes it, becomes ['en', 'gb']. */
const partsOf = (lang: string): string[] => lang.toLowerCase().split(/[-_]/)

/**
 * The voice for a language such as “en” or “fr-CA”; undefined if there is none. Voices that are not of the device are never
 * chosen: they send the text to a server. The region of the language comes first, and British English before other English.
 */
export function chooseVoice<V extends VoiceTraits>(voices: readonly V[], lang: string): V | undefined {
  const [language = '', region = REGIONS[language]] = partsOf(lang)
  const rank = (voice: V): number =>
    Number(partsOf(voice.lang).includes(region ?? '')) * 2 + Number(voice.default)
  return voices
    .filter((voice) => voice.localService === true && partsOf(voice.lang)[0] === language)
    .sort((a, b) => rank(b) - rank(a))[0]
}
