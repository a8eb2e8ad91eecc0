import type { DeckRule } from './rule'

/** A page that does not say which language it is in. */
export const htmlLang: DeckRule = {
  id: 'html-lang',
  scope: 'deck',
  description: 'a deck that does not say which language it is in, or says another',
  method: 'reads the lang of the page',
  fixHint: 'write htmlAttrs: { lang: en } into the headmatter',
  evaluate: ({ info }, { language: wanted }) => {
    if (!info.language) return [{ message: 'the page does not say which language it is in' }]
    if (wanted && info.language !== wanted)
      return [{ message: `the page says it is in “${info.language}”, “${wanted}” wanted` }]
    return []
  },
}
