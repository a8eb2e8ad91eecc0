import type { ClickRule } from './rule'
import { quote } from './messages'

/** Links that lead nowhere. */
export const brokenLinks: ClickRule = {
  id: 'links',
  scope: 'look',
  description: 'links to slides or files that are not there, and links to #',
  method:
    "addresses within the deck are asked of Slidev's router, files beside it of the server; other sites are not asked",
  fixHint: 'correct the address; a slide can be called by its routeAlias, which stays when slides move',
  evaluate: ({ content: sheet, missingFiles: missing }) => [
    ...sheet.links
      .filter(({ problem: leads }) => leads)
      .map(({ words, path: place, href, problem: leads, box }) => ({
        message: `link ${leads}: ${quote(words)} (${place}) to “${href}”`,
        boxes: [box],
      })),
    ...missing.map((href) => ({ what: `link to a file that is not there: “${href}”` })),
  ],
}
