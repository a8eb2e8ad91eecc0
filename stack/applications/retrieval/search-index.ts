/** The words of a text that say what it is about, and what is left of them without their endings. */
import type { Numbers } from '../../theory'

/** Words that stand in any text and any question: they must not decide what is found. */
const STOP_WORDS = new Set(
  `a an the this that these those there here and or but if then than so as of in on at to into from for with by about over
  until within be am is are was were been do does did done have has had can could may might must shall should will would i
  me my mine we us our you your he him his she her it its they them their what which who whom whose when where why how no
  not never any some all each much many more most other such only own same too very just also now again please get see want
  need like know tell let go long hello s t`.split(/\s+/),
)

/** In lower case, in their order, without stop-words. Any script. */
export const keywords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word))

/** An English word without plural, -ed, -ing or a last e. A few rules of the first step of Porter's stemmer, 1980. */
export const stem = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?<=[aeiouy][^aeiou]{1,4})(ed|ing)$/, '')
    .replace(/([^aeioulsz])\1$/, '$1')
    .replace(/(?<=..)e$/, '')

/** The vector of a word, all of one length; undefined = not known. */
export type VectorLookup = (word: string) => Numbers | undefined

/** Texts made ready to be searched; without vectors, by words alone. */
export const buildIndex = (texts: readonly string[], vectorOf?: VectorLookup) => ({
  texts,
  stems: texts.map((text) => keywords(text).map(stem)),
  vectorOf,
})
export type SearchIndex = ReturnType<typeof buildIndex>
