/** The deck in one file, opened from the disk: every slide, the diagram, the handout, and a demo in a worker that is inside. */
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { MAIN_CONTROL, VISIBLE_SLIDE, type MainControl } from '../../scripts/browser/controls'
import { readSlides } from '../helpers/read-slides'
import { SINGLE_FILE_FOLDER } from '../setup/single-file-folder'
import { expectInPage, openSlide } from './open-slide'
import { test } from './test'

const url = pathToFileURL(resolve(SINGLE_FILE_FOLDER, 'llm-stack.html')).href

test('every slide, the diagram, the handout and a demo, from one file', async ({ enginePage, engine }) => {
  test.skip(engine!.needsErrorCollector, 'its driver opens no files')
  await enginePage.goto(url)
  for (const slide of readSlides()) await test.step(slide.name, () => openSlide(enginePage, url, slide))
  for (const page of ['diagram', 'handout']) {
    await enginePage.evaluate(`void (location.hash = '#/${page}')`)
    await expectInPage(enginePage, `document.querySelector('.${page} h1')?.textContent`, `the ${page}`)
  }
  await openSlide(
    enginePage,
    url,
    readSlides().find(({ name }) => name === 'training-loop')!,
  )
  const { x, y } = await enginePage.evaluate<MainControl>(MAIN_CONTROL)
  await enginePage.click(x, y)
  const text = `document.querySelector('${VISIBLE_SLIDE}').textContent`
  await expectInPage(enginePage, `/in a worker/.test(${text})`, 'it trains in a worker')
})
