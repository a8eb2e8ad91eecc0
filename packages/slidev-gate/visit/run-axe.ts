import type { Page } from 'playwright'
import type { BoundingBox } from '../page/types'

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A violation of an axe rule by one element. */
export interface AxeNodeResult {
  /** Id of axe's rule. */
  rule: string
  /** What the rule requires. */
  help: string
  /** CSS selector of the element. */
  target: string
  /** Start of the element's HTML. */
  html: string
  /** Whether axe reports it as incomplete: it needs a review. */
  unsure: boolean
  /** Whether no criterion of WCAG requires it. */
  bestPractice?: boolean
  /** Readable path of the element. */
  path?: string
  box?: BoundingBox
}

/** Runs axe on a part of a page that has its script; returns at most four elements per rule. */
export function runAxe(
  page: Page,
  selector: string,
  disabledRules: readonly string[] = [],
): Promise<AxeNodeResult[]> {
  return page.evaluate(
    async ([root, tags, disabled]) => {
      const { axe: axeCore } = window as unknown as { axe: typeof import('axe-core') }
      const result = await axeCore.run(root, {
        runOnly: { type: 'tag', values: [...tags] },
        resultTypes: ['violations', 'incomplete'],
        rules: Object.fromEntries(disabled.map((id) => [id, { enabled: false }])),
        preload: false,
        iframes: false,
      })
      const found = [
        ...result.violations.map((v) => ({ ...v, unsure: false })),
        ...result.incomplete.map((v) => ({ ...v, unsure: true })),
      ]
      return found.flatMap(({ id, help, tags: ruleTags, nodes, unsure }) =>
        nodes
          // Screen readers read MathML, which axe does not count as text.
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
            bestPractice: ruleTags.includes('best-practice'),
            ...(target.length === 1 && window.gate?.describeElement(String(target))),
          })),
      )
    },
    [selector, axeTags, disabledRules] as const,
  )
}

/** Message of a violation. */
export const axeMessage = ({ rule, help, target, html }: AxeNodeResult) =>
  `axe ${rule}: ${help}: ${target} ${html}`

/** Messages of all violations that axe is sure about. */
export const axeViolations = async (
  page: Page,
  selector: string,
  disabledRules: readonly string[] = [],
): Promise<string[]> =>
  (await runAxe(page, selector, disabledRules)).filter(({ unsure }) => !unsure).map(axeMessage)
