/** The diagram and the handout, on a desktop and on a phone: a headline, no error, no sideways scrolling. */
import { expect } from 'playwright/test'
import { isReferenceSlide } from '../../data/deck'
import { readSlides } from '../helpers/read-slides'
import { test } from './test'
import { expectInPage } from './open-slide'

const VIEWPORTS = { 'a desktop': { width: 1440, height: 900 }, 'a phone': { width: 390, height: 844 } }
const DIAGRAM_ROUTES = [
  '#/diagram',
  '#/diagram?floor=theory&room=attention',
  '#/diagram?way=message&step=3',
  '#/diagram?q=tok',
  '#/diagram?floor=models&name=ollama',
  'diagram.html?floor=models',
]
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
const IS_LOADED = `document.querySelector('h1') && document.fonts.status === 'loaded'`
const ILLUSTRATED_SLIDES = readSlides().filter(({ name }) => !isReferenceSlide(name)).length

for (const [device, engineViewport] of Object.entries(VIEWPORTS))
  test.describe(`on ${device}`, () => {
    test.use({ engineViewport })

    for (const route of DIAGRAM_ROUTES)
      test(route, async ({ enginePage, engineSite }) => {
        await enginePage.goto(engineSite.url + route)
        await expectInPage(enginePage, IS_LOADED, 'a headline appears')
        await expectInPage(enginePage, `location.hash.startsWith('#/diagram')`, 'its address')
        expect.soft(await enginePage.evaluate(SIDEWAYS), 'px it scrolls sideways').toBe(0)
      })

    test('the handout, with all its pictures', async ({ enginePage, engineSite }) => {
      await enginePage.goto(`${engineSite.url}#/handout`)
      await expectInPage(enginePage, IS_LOADED, 'a headline appears')
      await expectInPage(enginePage, `document.querySelector('.slide-article') !== null`, 'its slides appear')
      await enginePage.evaluate(`void dispatchEvent(new Event('beforeprint'))`)
      await expectInPage(
        enginePage,
        `document.querySelectorAll('.handout .slide-figure .slidev-page h1').length === ${ILLUSTRATED_SLIDES}`,
        'a picture of each slide',
      )
      expect.soft(await enginePage.evaluate(SIDEWAYS), 'px it scrolls sideways').toBe(0)
    })
  })
