/** After one visit every slide with its demo, the diagram, the handout and each address of the site work without a network. */
import { expectNone } from '../fixtures/expect-none'
import { readSlides, slideLabel } from '../helpers/read-slides'
import { test, visitFirst } from './visits'
import { Visitor } from './visitor'

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
  api: [['Send'], /25 tokens in, 18 out/],
  chatbot: [['Send'], /Reply: “The new employee/],
  rag: [['Just ask'], /SmolLM2 makes it up/],
  agent: [['Run'], /What time is it now\?/],
}

test('the first visit keeps all files, once the first slide is there', async ({ context, site }) => {
  const visitor = await visitFirst(context, site.url)
  expectNone(visitor.takeProblems(), 'the first visit works')
})

for (const slide of readSlides())
  test(`${slideLabel(slide)} works without a network`, async ({ offlineVisitor }) => {
    await offlineVisitor.goTo(slide.name)
    const [buttons, text] = DEMOS[slide.name] ?? []
    if (buttons && text) {
      await offlineVisitor.press(...buttons)
      await offlineVisitor.waitForText(text)
    }
    await offlineVisitor.waitForIdleNetwork()
    expectNone(offlineVisitor.takeProblems(), `${slide.name} and its demo work`)
  })

test('the handout can be loaded anew without a network', async ({ offlineVisitor }) => {
  const { page } = offlineVisitor
  await page.evaluate(`location.hash = '#/handout'`)
  await offlineVisitor.waitForPageText(/All of it is on this device/)
  await page.reload()
  await offlineVisitor.waitForPageText(/All of it is on this device/)
  expectNone(offlineVisitor.takeProblems(), 'the handout works')
})

test('the diagram works without a network', async ({ offlineVisitor }) => {
  await offlineVisitor.page.evaluate(`location.hash = '#/diagram'`)
  await offlineVisitor.waitForPageText(/Applications/)
  expectNone(offlineVisitor.takeProblems(), 'the diagram works')
})

const ENTRY_POINTS: Record<string, RegExp> = {
  '?utm_source=mail': /The LLM Stack/,
  'index.html#/presenter/attention': /Attention/,
  'diagram.html?floor=models': /Pretrain/,
}
for (const [route, text] of Object.entries(ENTRY_POINTS))
  test(`${route} opens in a new tab without a network`, async ({ offlineVisitor }) => {
    const { page, url } = offlineVisitor
    const visitor = await Visitor.open(page.context(), url, route)
    await visitor.waitForPageText(text)
    expectNone(visitor.takeProblems(), 'the page works')
    await visitor.page.close()
  })
