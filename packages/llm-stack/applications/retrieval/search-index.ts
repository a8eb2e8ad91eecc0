/** Words of any text and any question, which do not count in a search. */
const STOP_WORDS = new Set(
  `a an the this that these those there here and or but if then than so as of in on at to into from for with by about over
  until within be am is are was were been do does did done have has had can could may might must shall should will would i
  me my mine we us our you your he him his she her it its they them their what which who whom whose when where why how no
  not never any some all each much many more most other such only own same too very just also now again please get see want
  need like know tell let go long hello s t`.split(/\s+/),
)

/** Words of a text in any script, in lower case and in order, without stop words. */
export const keywords = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word))

/** Stem of an English word: without plural, -ed, -ing or final e. Some rules of the first step of Porter's stemmer,
 *  1980. */
export const stem = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
    .replace(/(?<=[aeiouy][^aeiou]{1,4})(ed|ing)$/, '')
    .replace(/([^aeioulsz])\1$/, '$1')
    .replace(/(?<=..)e$/, '')

/** Index of texts to search [texts]. */
export const buildIndex = (texts: readonly string[]) => ({
  texts,
  stems: texts.map((text) => keywords(text).map(stem)),
})
/** Texts and their stems. */
export type SearchIndex = ReturnType<typeof buildIndex>
