/**
 * npm run test:offline: visits the built deck once, then tests every slide with its demo, the diagram and the handout
 * without a network and without the server. Then the server has a new version, first a broken one.
 * `--built FOLDER` tests another folder than dist/.
 */
import { parseArgs } from 'node:util'
import type { BrowserContext } from 'playwright'
import { launchBrowser } from '../../scripts/browser/launch-browser'
import { Report } from '../helpers/report'
import { serveBuild } from '../../scripts/browser/serve-build'
import { readSlides } from '../helpers/read-slides'
import { checkUpdates } from './updates'
import { VersionedSite } from './versioned-site'
import { Visitor } from './visitor'

const { values: options } = parseArgs({ options: { built: { type: 'string' } } })
const report = new Report()
const BASE_PATH = 'some/folder'

/** The buttons to press on a live slide, and the text that results. Together these demos need every large file. */
const DEMOS: Record<string, [buttons: (string | RegExp)[], text: RegExp]> = {
  vectors: [[/^paris/], /Nearest to paris . france \+ italy: rome/],
  'training-loop': [['Run'], /worker/],
  'base-model': [['Ask'], /Run here, now, in a worker/],
  tokens: [['Ask GPT-2'], /Cut here, in a worker, with GPT-2/],
  pretraining: [['Train'], /trained here, in a worker/],
  scale: [['Write'], /Run here, now, in a worker/],
  'fine-tuning': [['Tune'], /Tuned here, in a worker, from/],
  alignment: [['Vote by taste', 'Align'], /Aligned here, in a worker, from/],
  inference: [[/^Tell it/], /Run here, now, in a worker/],
  api: [['Send'], /27 tokens in, 32 out/],
  chatbot: [['Send'], /Reply: “Dolly”/],
  rag: [['Just ask'], /stories260K makes it up/],
  agent: [['Run'], /What time is it now\?/],
}

/** The first visit: the service worker starts after the first slide has loaded, and saves all files. */
async function checkFirstVisit(context: BrowserContext, url: string): Promise<Visitor> {
  const visitor = await Visitor.open(context, url)
  await visitor.page.waitForSelector('[data-slidev-no="1"] h1')
  const earlyRegistrations = await visitor.page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  )
  if (earlyRegistrations)
    visitor.problems.push('the service worker is registered before the first slide has loaded')
  await visitor.page.evaluate(`location.hash = '#/handout'`)
  await visitor.waitForPageText(
    /Slides, diagram and handout are on this device .* Models and vocabularies: 0 of \d/,
    60_000,
  )
  const keepButton = visitor.page.getByRole('button', { name: 'Keep these too' })
  await keepButton.click({ timeout: 5000 }).catch((why) => visitor.problems.push(String(why)))
  await visitor.waitForPageText(/All of it is on this device/, 20_000)
  report.check('the first visit', 'all files are saved', visitor.takeProblems())
  return visitor
}

/** Visits the handout, all slides and the diagram without a network, and runs the demos. */
async function checkOffline(visitor: Visitor): Promise<void> {
  const subject = 'without a network'
  await visitor.page.reload()
  await visitor.waitForPageText(/All of it is on this device/)
  report.check(subject, 'the handout', visitor.takeProblems())
  for (const { name } of readSlides()) {
    await visitor.goTo(name)
    const [buttons, text] = DEMOS[name] ?? []
    if (buttons && text) {
      await visitor.press(...buttons).catch((why) => visitor.problems.push(String(why)))
      await visitor.waitForText(text)
    }
    report.check(subject, name, visitor.takeProblems())
  }
  await visitor.page.evaluate(`location.hash = '#/diagram'`)
  await visitor.waitForPageText(/Applications/)
  report.check(subject, 'the diagram', visitor.takeProblems())
}

/** Opens other addresses of the site in new tabs without a network. */
async function checkEntryPoints(context: BrowserContext, url: string): Promise<void> {
  for (const [route, text] of Object.entries({
    '?utm_source=mail': /The LLM Stack/,
    'index.html#/presenter/attention': /Attention/,
    'diagram.html?floor=models': /Pretrain/,
  })) {
    const visitor = await Visitor.open(context, url, route)
    await visitor.waitForPageText(text)
    report.check('without a network', `${route} in a new tab`, visitor.takeProblems())
    await visitor.page.close()
  }
}

const site = new VersionedSite(options.built ?? 'dist')
const first = await serveBuild(site.folder, BASE_PATH)
const { url } = first
const browser = await launchBrowser()
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const visitor = await checkFirstVisit(context, url)
  await first.server.close()
  await context.setOffline(true)
  await checkOffline(visitor)
  await checkEntryPoints(context, url)
  await context.setOffline(false)
  const second = await serveBuild(site.folder, BASE_PATH, Number(new URL(url).port))
  await checkUpdates(site, visitor, report)
  await second.server.close()
} finally {
  await browser.close()
  site.remove()
}
report.finish('offline')
