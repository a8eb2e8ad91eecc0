/** What axe says of a part of a page; the page has to carry its script. */
import type { Page } from 'playwright'

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export interface AxeNodeResult {
  rule: string
  help: string
  target: string
  html: string
  /** axe could not tell by itself. */
  unsure: boolean
}

/** Each element that violates a rule, or may; at most four elements a rule. `without`: rules left out. */
export function runAxe(
  page: Page,
  selector: string,
  disabledRules: readonly string[] = [],
): Promise<AxeNodeResult[]> {
  return page.evaluate(
    async ([part, values, left]) => {
      const { axe: axeCore } = window as unknown as { axe: typeof import('axe-core') }
      const result = await axeCore.run(part, {
        runOnly: { type: 'tag', values: [...values] },
        resultTypes: ['violations', 'incomplete'],
        rules: Object.fromEntries(left.map((id) => [id, { enabled: false }])),
        preload: false,
        iframes: false,
      })
      const found = [
        ...result.violations.map((v) => ({ ...v, unsure: false })),
        ...result.incomplete.map((v) => ({ ...v, unsure: true })),
      ]
      return found.flatMap(({ id, help, nodes, unsure }) =>
        nodes
          // A formula is read out; axe does not count it as text.
          .filter(
            ({ target }) =>
              !/-name$|^empty-/.test(id) ||
              !document.querySelector(String(target))?.querySelector('math')?.textContent?.trim(),
          )
          .slice(0, 4)
          .map(({ target, html }) => ({
            rule: id,
            help,
            target: String(target),
            html: html.slice(0, 120).replace(/\s+/g, ' '),
            unsure,
          })),
      )
    },
    [selector, axeTags, disabledRules] as const,
  )
}

/** What one is told as. */
export const axeMessage = ({ rule, help, target, html }: AxeNodeResult) =>
  `axe ${rule}: ${help}: ${target} ${html}`

/** One line for each element that violates a rule. */
export const axeViolations = async (page: Page, selector: string): Promise<string[]> =>
  (await runAxe(page, selector)).filter(({ unsure }) => !unsure).map(axeMessage)
