/**
 * npm run test:pages: opens the diagram in many states and the handout, on desktop and phone sizes, light and dark: no
 * console errors, no failed or external requests, no sideways scrolling, a heading, no findings of axe. Then tests the
 * search of the diagram and the contents of the handout. `--built FOLDER` tests another folder than dist/.
 */
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import axe from 'axe-core'
import { axeViolations } from '../../gate/visit/run-axe'
import { launchWithoutCache } from '../helpers/launch-without-cache'
import { PageLog } from '../../gate/visit/page-log'
import { serveBuild } from '../../scripts/browser/serve-build'
import { Report, resultsFolder } from '../helpers/report'
import { checkScreenHandout } from './handout'
import { checkNameSearch } from './name-search'

const { values: options } = parseArgs({ options: { built: { type: 'string' } } })
const screenshotFolder = `${resultsFolder}/pages`
mkdirSync(screenshotFolder, { recursive: true })

const diagram = [
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
].map((state) => `diagram${state}`)
const pages = [...diagram, 'handout']

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]

const report = new Report()
const pageLog = new PageLog()
const { url, origin, server } = await serveBuild(options.built ?? 'dist', 'some/folder')
const browser = await launchWithoutCache()
for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of sizes) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    await context.addInitScript({ content: axe.source })
    const page = await context.newPage()
    pageLog.listen(page, origin)
    for (const address of pages) {
      const when = `${viewport.width} × ${viewport.height}, ${colorScheme}`
      await page.goto('about:blank')
      await page.goto(`${url}#/${address}`)
      const heading = await page.waitForSelector('h1', { timeout: 20_000 }).catch(() => undefined)
      await page.evaluate(() => document.fonts.ready)
      report.check(address, when, heading ? [] : ['no heading appeared'])
      report.check(address, when, pageLog.drain())
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      report.check(address, when, overflow > 0 ? [`it scrolls sideways by ${overflow} px`] : [])
      report.check(address, when, await axeViolations(page, 'html'))
      if (!report.hasFailed(address, when)) continue
      const path = `${screenshotFolder}/${`${address} ${when}`.replace(/[^\w]+/g, '-')}.png`
      await page.screenshot({ path })
      report.addNote(address, when, `see ${path}`)
    }
    await context.close()
  }
await checkNameSearch(browser, url, report)
await checkScreenHandout(browser, url, report)
await browser.close()
server.close()
report.finish('pages')
