/**
 * npm run test:offline: the built deck in a browser, visited once, then without a network and without its host: every
 * slide, its demos, the diagram, the handout. Then the host has another version of it, first a broken one.
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
const UNDER = 'some/folder'

/** What is pressed on a live slide, and what it says then: all that is large is fetched by one of them. */
const DEMOS: Record<string, [press: (string | RegExp)[], says: RegExp]> = {
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

/** The first visit. Nothing is kept before the first slide is there and at rest. */
async function visit(context: BrowserContext, url: string): Promise<Visitor> {
  const visitor = await Visitor.open(context, url)
  await visitor.page.waitForSelector('[data-slidev-no="1"] h1')
  const early = await visitor.page.evaluate(
    async () => (await navigator.serviceWorker.getRegistrations()).length,
  )
  if (early) visitor.problems.push('the copy is begun before the first slide is at rest')
  await visitor.page.evaluate(`location.hash = '#/handout'`)
  await visitor.waitForPageText(
    /Slides, diagram and handout are on this device .* Models and vocabularies: 0 of \d/,
    60_000,
  )
  const keep = visitor.page.getByRole('button', { name: 'Keep these too' })
  await keep.click({ timeout: 5000 }).catch((why) => visitor.problems.push(String(why)))
  await visitor.waitForPageText(/All of it is on this device/, 20_000)
  report.check('one visit', 'all is kept', visitor.takeProblems())
  return visitor
}

async function walk(visitor: Visitor): Promise<void> {
  const about = 'without a network'
  await visitor.page.reload()
  await visitor.waitForPageText(/All of it is on this device/)
  report.check(about, 'the handout', visitor.takeProblems())
  for (const { name } of readSlides()) {
    await visitor.goTo(name)
    const [press, says] = DEMOS[name] ?? []
    if (press && says) {
      await visitor.press(...press).catch((why) => visitor.problems.push(String(why)))
      await visitor.waitForText(says)
    }
    report.check(about, name, visitor.takeProblems())
  }
  await visitor.page.evaluate(`location.hash = '#/diagram'`)
  await visitor.waitForPageText(/Applications/)
  report.check(about, 'the diagram', visitor.takeProblems())
}

/** Other ways in: a new tab, the presenter's page, the plain page of the diagram. */
async function enter(context: BrowserContext, url: string): Promise<void> {
  for (const [place, says] of Object.entries({
    '?utm_source=mail': /The LLM Stack/,
    'index.html#/presenter/attention': /Attention/,
    'diagram.html?floor=models': /Pretrain/,
  })) {
    const visitor = await Visitor.open(context, url, place)
    await visitor.waitForPageText(says)
    report.check('without a network', `${place} in a new tab`, visitor.takeProblems())
    await visitor.page.close()
  }
}

const site = new VersionedSite(options.built ?? 'dist')
const first = await serveBuild(site.folder, UNDER)
const { url } = first
const browser = await launchBrowser()
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
  })
  const visitor = await visit(context, url)
  await first.server.close()
  await context.setOffline(true)
  await walk(visitor)
  await enter(context, url)
  await context.setOffline(false)
  const second = await serveBuild(site.folder, UNDER, Number(new URL(url).port))
  await checkUpdates(site, visitor, report)
  await second.server.close()
} finally {
  await browser.close()
  site.remove()
}
report.finish('offline')
