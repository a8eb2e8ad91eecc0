import type { ClickRule } from './rule'
import { quote } from './messages'

export const brokenLinks: ClickRule = {
  id: 'broken-links',
  grade: 'broken',
  scope: 'click',
  description: 'links to slides or files that do not exist, and links to #',
  method:
    "Slidev's router resolves addresses within the deck, a HEAD request tests files beside it; links to other sites are not followed",
  fixHint: 'correct the address; link to a slide by its routeAlias, which stays valid when slides move',
  evaluate: ({ content, missingFiles }) => [
    ...content.links
      .filter(({ problem }) => problem)
      .map(({ words, path, href, problem, box }) => ({
        message: `link ${problem}: ${quote(words)} (${path}) to “${href}”`,
        cause: `link ${problem}: “${href}”`,
        boxes: [box],
      })),
    ...missingFiles.map((href) => ({ message: `link leads to a file that does not exist: “${href}”` })),
  ],
}
