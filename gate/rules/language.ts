import type { WholeRule } from './rule'

/** A page that does not say which language it is in. */
export const language: WholeRule = {
  id: 'language',
  of: 'whole',
  finds: 'a deck that does not say which language it is in, or says another',
  how: 'reads the lang of the page',
  remedy: 'write htmlAttrs: { lang: en } into the headmatter',
  judge: ({ info }, { language: wanted }) => {
    if (!info.language) return [{ what: 'the page does not say which language it is in' }]
    if (wanted && info.language !== wanted)
      return [{ what: `the page says it is in “${info.language}”, “${wanted}” wanted` }]
    return []
  },
}
