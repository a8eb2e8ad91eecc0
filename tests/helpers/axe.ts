/** What axe says of a part of a page; the page has to carry `axe.source`. */
import type { Page } from 'playwright'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** One line for each element that violates a rule; at most four elements a rule. */
export function axeFaults(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    async ([part, tags]) => {
      const { axe: judge } = window as unknown as { axe: typeof import('axe-core') }
      const result = await judge.run(part, {
        runOnly: { type: 'tag', values: tags },
        resultTypes: ['violations'],
      })
      return result.violations.flatMap((v) =>
        v.nodes
          .slice(0, 4)
          .map(
            (n) => `axe ${v.id}: ${v.help}: ${String(n.target)} ${n.html.slice(0, 120).replace(/\s+/g, ' ')}`,
          ),
      )
    },
    [selector, rules] as const,
  )
}
