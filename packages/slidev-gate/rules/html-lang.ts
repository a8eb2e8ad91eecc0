import type { DeckRule } from './rule'

export const htmlLang: DeckRule = {
  id: 'html-lang',
  grade: 'hard-to-read',
  scope: 'deck',
  description: 'a deck without a lang attribute, or with another language than required',
  method: 'the lang attribute of the page',
  fixHint: 'write htmlAttrs: { lang: en } into the headmatter',
  evaluate: ({ info }, { language: required }) => {
    if (!info.language) return [{ message: 'the page has no lang attribute' }]
    if (required && info.language !== required)
      return [{ message: `the lang attribute of the page is “${info.language}”, expected “${required}”` }]
    return []
  },
}
