/** The diagram in many states and the handout, opened in each size and shown in both colour schemes. */
import axe from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { axeViolations } from '../../packages/slidev-gate/visit/run-axe'
import { PageLog } from '../../packages/slidev-gate/visit/page-log'
import { expectNone } from '../fixtures/expect-none'
import { test } from '../fixtures/test'

const DIAGRAM_STATES = [
  '',
  '?floor=theory&room=attention',
  '?floor=models&room=pretraining',
  '?floor=frameworks',
  '?floor=applications',
  '?way=message&step=3',
  '?way=message&step=8',
  '?way=research&step=2',
  '?way=product',
  '?way=start&step=2',
  '?way=understand&floor=models',
  '?q=tok',
  '?q=xylo',
  '?q=ollama',
  '?floor=models&name=ollama',
  '?name=numpy',
  '?floor=nowhere&room=nothing&step=99',
]
const ADDRESSES = [...DIAGRAM_STATES.map((state) => `diagram${state}`), 'handout']

type ColorScheme = 'light' | 'dark'
/** Sizes, each with the scheme in which the page is opened, and the one it then changes to. */
const VIEWPORTS: { width: number; height: number; schemes: ColorScheme[] }[] = [
  { width: 1440, height: 900, schemes: ['light', 'dark'] },
  { width: 390, height: 844, schemes: ['dark', 'light'] },
  { width: 320, height: 640, schemes: ['light', 'dark'] },
]

/** The rules of axe whose result depends on colours; that of the others, on the accessible tree and the layout. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']
const OTHER_RULES = axe.getRules().flatMap(({ ruleId }) => (COLOUR_RULES.includes(ruleId) ? [] : ruleId))

/** Opens an address anew, so that nothing of the page before is left. */
async function openAnew(page: Page, address: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.locator('h1').first(), 'a heading').toBeVisible()
  await page.evaluate(() => document.fonts.ready)
}

const readOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const address of ADDRESSES)
  test(`${address} in each size, light and dark`, async ({ page, site }) => {
    test.slow(address === 'handout', 'axe looks at more than a thousand texts, six times')
    await page.addInitScript({ content: axe.source })
    const pageLog = new PageLog()
    pageLog.listen(page, site.origin)
    for (const { width, height, schemes } of VIEWPORTS) {
      /** The accessible trees of this size that all rules of axe have been run on. */
      const knownTrees = new Set<string>()
      await page.setViewportSize({ width, height })
      for (const [i, colorScheme] of schemes.entries())
        await test.step(`${width} × ${height}, ${colorScheme}`, async () => {
          const where = `${width} × ${height}, ${colorScheme}`
          await page.emulateMedia({ colorScheme })
          if (i === 0) await openAnew(page, `${site.url}#/${address}`)
          await expect(page.locator('html.dark'), 'the scheme').toHaveCount(Number(colorScheme === 'dark'))
          const tree = await page.locator('html').ariaSnapshot()
          const disabledRules = knownTrees.has(tree) ? OTHER_RULES : []
          knownTrees.add(tree)
          expectNone(await axeViolations(page, 'html', disabledRules), `axe, ${where}`)
          expect.soft(await readOverflow(page), `px of sideways scrolling, ${where}`).toBeLessThanOrEqual(0)
          expectNone(pageLog.drain(), `no errors, and no failed or external requests, ${where}`)
        })
    }
  })
