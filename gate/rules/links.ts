import type { LookRule } from './rule'
import { quote } from './words'

/** Links that lead nowhere. */
export const links: LookRule = {
  id: 'links',
  of: 'look',
  finds: 'links to slides or files that are not there, and links to #',
  how: "addresses within the deck are asked of Slidev's router, files beside it of the server; other sites are not asked",
  remedy: 'correct the address; a slide can be called by its routeAlias, which stays when slides move',
  judge: ({ sheet, missing }) => [
    ...sheet.links
      .filter(({ leads }) => leads)
      .map(({ words, place, href, leads, box }) => ({
        what: `link ${leads}: ${quote(words)} (${place}) to “${href}”`,
        at: [box],
      })),
    ...missing.map((href) => ({ what: `link to a file that is not there: “${href}”` })),
  ],
}
