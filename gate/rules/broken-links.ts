import type { ClickRule } from './rule'
import { quote } from './messages'

/** Links that lead nowhere. */
export const brokenLinks: ClickRule = {
  id: 'broken-links',
  scope: 'click',
  description: 'links to slides or files that are not there, and links to #',
  method:
    "addresses within the deck are asked of Slidev's router, files beside it of the server; other sites are not asked",
  fixHint: 'correct the address; a slide can be called by its routeAlias, which stays when slides move',
  evaluate: ({ content, missingFiles }) => [
    ...content.links
      .filter(({ problem }) => problem)
      .map(({ words, path, href, problem, box }) => ({
        message: `link ${problem}: ${quote(words)} (${path}) to “${href}”`,
        boxes: [box],
      })),
    ...missingFiles.map((href) => ({ message: `link to a file that is not there: “${href}”` })),
  ],
}
