/** Reads the handout on a screen, and validates its texts against slides.md and data/, its pictures and its links. */
import type { Browser } from 'playwright'
import { isReferenceSlide } from '../../data/deck'
import { sources } from '../../data/sources'
import { waitForExpression } from '../../scripts/browser/wait-for-expression'
import {
  lettersAndDigits,
  validateHandout,
  expectedHandout,
  type Handout,
  type ListName,
} from '../helpers/handout'
import { plainTitle, type Slide } from '../helpers/read-slides'

export interface ScreenLink {
  href: string
  text: string
  /** The number of the footnote or reference that contains the link; 0 = none. */
  sourceNumber: number
}
export interface ScreenHandout extends Handout {
  /** The number and headline of the slide in each picture. */
  pictures: { no: number; title: string }[]
  links: ScreenLink[]
  /** The ids of all elements. */
  ids: string[]
}

/**
 * Reads the handout in the page: a string, since the compiled function would call a helper that the page does not have.
 */
const readingScript = `(() => {
  const root = document.querySelector('.handout')
  const all = (selector, within = root) => [...within.querySelectorAll(selector)]
  const text = (e, excluded = '') => {
    if (!e) return ''
    const copy = e.cloneNode(true)
    for (const part of copy.querySelectorAll(['[aria-hidden="true"]', 'button', 'input', excluded].filter(Boolean).join())) part.remove()
    return copy.textContent.replace(/\\s+/g, ' ').trim()
  }
  const numbered = (e) => e.value + '. ' + text(e)
  return {
    slides: all('article.slide-article').map((article) => ({
      title: text(article.querySelector('.article-title')),
      place: text(article.querySelector('.article-place')),
      alt: article.querySelector('.slide-figure')?.getAttribute('aria-label') ?? '',
      paragraphs: all('.article-text p', article).map((p) => text(p, 'sup')),
      sourceMarks: all('.article-text sup a', article).map((a) => text(a, '.sr-only')),
      newTerms: all('.article-terms li', article).map((li) => text(li)),
      sources: all('.article-sources li', article).map(numbered),
    })),
    lists: {
      layers: all('.layer-table tbody tr').filter((tr) => !tr.closest('.symptom-card')).map((tr) => all('th, td', tr).map((e) => text(e)).join(' ')),
      card: all('.symptom-card tbody tr').map((tr) => all('th, td', tr).map((e) => text(e)).join(' ')),
      roadmaps: all('.checklist li').map((li) => text(li)),
      glossary: all('.term-list li').map((li) => text(li)),
      sources: all('.references li').map(numbered),
    },
    pictures: all('article.slide-article .slide-figure').map((figure) => ({
      no: Number(/slidev-page-(\\d+)/.exec(figure.querySelector('.slidev-page')?.className ?? '')?.[1] ?? 0),
      title: text(figure.querySelector('h1')),
    })),
    links: all('a[href]').filter((a) => !a.closest('.slide-figure')).map((a) => ({
      href: a.getAttribute('href'),
      text: text(a),
      sourceNumber: a.closest('.references li, .article-sources li')?.value ?? 0,
    })),
    ids: all('[id]').map((e) => e.id),
  }
})()`

/** Whether all pictures have been drawn, which the page does before printing. */
const PICTURES_DRAWN = `[...document.querySelectorAll('.handout .slide-figure')].every((e) => e.querySelector('.slidev-page h1'))`

const HANDOUT_ROUTE = '#/handout#'

/** The href that a link must have, by its text; undefined = any that exists. */
function expectedHref(
  { text, sourceNumber, href }: ScreenLink,
  slides: readonly Slide[],
): string | undefined {
  if (sourceNumber && /^https?:|^#$|^$/.test(href)) return sources[sourceNumber - 1]?.url
  const number = /sheet (\d+)$/.exec(text)?.[1]
  const slide = slides.find((s) =>
    number
      ? s.no === Number(number)
      : lettersAndDigits(text) === lettersAndDigits(s.no + plainTitle(s.title)),
  )
  if (slide) return `${HANDOUT_ROUTE}sheet-${slide.name}`
  const source = sources[Number(/^source (\d+)$/.exec(text)?.[1] ?? 0) - 1]
  return source && `${HANDOUT_ROUTE}source-${source.id}`
}

/** Links with a wrong or missing target. */
function validateLinks({ links, ids }: ScreenHandout, slides: readonly Slide[]): string[] {
  return links.flatMap((link) => {
    const { href, text } = link
    const expected = expectedHref(link, slides)
    if (expected && expected !== href) return [`the link “${text}” leads to ${href}, expected ${expected}`]
    const id = href.startsWith(HANDOUT_ROUTE) && href.slice(HANDOUT_ROUTE.length)
    if (id === false ? href === '#' || href === '' : !ids.includes(id))
      return [`the link “${text}” leads to ${href}, which does not exist`]
    return []
  })
}

/** The problems of a handout, by part. */
export function validateScreenHandout(
  handout: ScreenHandout,
  slides: readonly Slide[],
): Map<string, string[]> {
  const handoutSlides = slides.filter((s) => !isReferenceSlide(s.name))
  const problems = validateHandout(handout, expectedHandout(slides, 'screen'))
  problems.set(
    'pictures',
    handoutSlides.flatMap((slide, i) => {
      const { no, title } = handout.pictures[i] ?? { no: 0, title: '' }
      const isRight = no === slide.no && lettersAndDigits(title) === lettersAndDigits(plainTitle(slide.title))
      return isRight
        ? []
        : [`beside slide ${slide.no}, “${slide.title}”, is the image of slide ${no}, “${title}”`]
    }),
  )
  problems.set('links', validateLinks(handout, handoutSlides))
  const emptyLists = (Object.keys(handout.lists) as ListName[]).filter((name) => !handout.lists[name].length)
  problems.set(
    'lists',
    emptyLists.map((name) => `${name} is empty`),
  )
  return problems
}

/** Opens the handout, draws all pictures and reads it. `script` runs in the page before it is read. */
export async function readScreenHandout(browser: Browser, url: string, script = ''): Promise<ScreenHandout> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`${url}#/handout`)
  await page.waitForSelector('.slide-article')
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await waitForExpression(page, PICTURES_DRAWN, 30_000)
  if (script) await page.evaluate(script)
  const handout = await page.evaluate<ScreenHandout>(readingScript)
  await context.close()
  return handout
}
