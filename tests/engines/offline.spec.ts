/** After one visit the site comes without its server: the service worker has kept it. */
import { readSlides } from '../helpers/read-slides'
import { test } from './test'
import { expectInPage, openSlide } from './open-slide'

/** The files are kept once all slides are mounted, one after the other, and the network is idle, ms. */
const KEEPING_TIMEOUT_MS = 240_000

/** Expression for the page: whether its text has these words. */
const hasText = (words: string) => `document.body.innerText.replace(/\\s+/g, ' ').includes('${words}')`

test('after the first visit every slide, the diagram and the handout come without the server', async ({
  enginePage,
  engineSite,
}) => {
  test.setTimeout(2 * KEEPING_TIMEOUT_MS)
  const { url, stop } = engineSite
  await enginePage.goto(url)
  const isKept = `navigator.serviceWorker.getRegistration().then((registration) => registration?.active?.state === 'activated')`
  await expectInPage(enginePage, isKept, 'the service worker keeps the files', KEEPING_TIMEOUT_MS)
  await enginePage.evaluate(`void (location.hash = '#/handout')`)
  await expectInPage(
    enginePage,
    hasText('Slides, diagram and handout are on this device'),
    'the handout says so',
  )
  await stop()
  await enginePage.goto(`${url}?again#/cover`)
  for (const slide of readSlides()) await test.step(slide.name, () => openSlide(enginePage, url, slide))
  await enginePage.goto(`${url}diagram.html?floor=models`)
  await expectInPage(enginePage, hasText('Applications'), 'the diagram')
  await enginePage.goto(`${url}index.html#/handout`)
  await expectInPage(enginePage, `document.querySelector('.slide-article') !== null`, 'the handout')
})
