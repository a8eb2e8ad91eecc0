/** The handout on a screen: what it says against slides.md and data/, its pictures, and where its links lead. */
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
import { plainTitle, readSlides, type Slide } from '../helpers/read-slides'

/** Whatever collects what is found. */
interface HandoutReporter {
  check: (subject: string, when: string, found: readonly string[]) => void
}

export interface ScreenLink {
  href: string
  text: string
  /** Number of the footnote or reference it stands in; 0 = in none. */
  sourceNumber: number
}
export interface ScreenHandout extends Handout {
  /** Of each sheet's picture: the number of the slide it shows, and its headline. */
  pictures: { no: number; title: string }[]
  links: ScreenLink[]
  ids: string[]
}

/** In words: the compiler names functions by a helper that the page does not have. */
const readingScript = `(() => {
  const root = document.querySelector('.handout')
  const all = (where, within = root) => [...within.querySelectorAll(where)]
  const text = (e, without = '') => {
    if (!e) return ''
    const copy = e.cloneNode(true)
    for (const aside of copy.querySelectorAll(['[aria-hidden="true"]', 'button', 'input', without].filter(Boolean).join())) aside.remove()
    return copy.textContent.replace(/\\s+/g, ' ').trim()
  }
  const numbered = (e) => e.value + '. ' + text(e)
  return {
    sheets: all('article.slide-article').map((sheet) => ({
      title: text(sheet.querySelector('.article-title')),
      at: text(sheet.querySelector('.article-place')),
      alt: sheet.querySelector('.slide-figure')?.getAttribute('aria-label') ?? '',
      paragraphs: all('.article-text p', sheet).map((p) => text(p, 'sup')),
      marks: all('.article-text sup a', sheet).map((a) => text(a, '.sr-only')),
      words: all('.article-terms li', sheet).map((li) => text(li)),
      sources: all('.article-sources li', sheet).map(numbered),
    })),
    lists: {
      layers: all('.layer-table tbody tr').map((tr) => all('th, td', tr).map((e) => text(e)).join(' ')),
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
      words: text(a),
      value: a.closest('.references li, .article-sources li')?.value ?? 0,
    })),
    ids: all('[id]').map((e) => e.id),
  }
})()`

/** Every picture is drawn, as before printing. */
const PICTURES_DRAWN = `[...document.querySelectorAll('.handout .slide-figure')].every((e) => e.querySelector('.slidev-page h1'))`

const HANDOUT_ROUTE = '#/handout#'

/** Where a link has to lead, by what stands on it; undefined = to something that is there. */
function expectedHref({ text: words, sourceNumber: value, href }: ScreenLink, sheets: readonly Slide[]): string | undefined {
  if (value && /^https?:|^#$|^$/.test(href)) return sources[value - 1]?.url
  const number = /sheet (\d+)$/.exec(words)?.[1]
  const slide = sheets.find((s) =>
    number
      ? s.no === Number(number)
      : lettersAndDigits(words) === lettersAndDigits(s.no + plainTitle(s.title)),
  )
  if (slide) return `${HANDOUT_ROUTE}sheet-${slide.name}`
  const source = sources[Number(/^source (\d+)$/.exec(words)?.[1] ?? 0) - 1]
  return source && `${HANDOUT_ROUTE}source-${source.id}`
}

function validateLinks({ links, ids }: ScreenHandout, sheets: readonly Slide[]): string[] {
  return links.flatMap((link) => {
    const { href, text: words } = link
    const expected = expectedHref(link, sheets)
    if (expected && expected !== href) return [`the link “${words}” leads to ${href}, ${expected} wanted`]
    const id = href.startsWith(HANDOUT_ROUTE) && href.slice(HANDOUT_ROUTE.length)
    if (id === false ? href === '#' || href === '' : !ids.includes(id))
      return [`the link “${words}” leads to ${href}, where nothing is`]
    return []
  })
}

/** What is wrong with a handout that was read, by what it is about. */
export function validateScreenHandout(
  handout: ScreenHandout,
  slides: readonly Slide[],
): Map<string, string[]> {
  const sheets = slides.filter((s) => !isReferenceSlide(s.name))
  const problems = validateHandout(handout, expectedHandout(slides, 'screen'))
  problems.set(
    'pictures',
    sheets.flatMap((slide, i) => {
      const { no, title } = handout.pictures[i] ?? { no: 0, title: '' }
      const isRight = no === slide.no && lettersAndDigits(title) === lettersAndDigits(plainTitle(slide.title))
      return isRight
        ? []
        : [`beside sheet ${slide.no}, “${slide.title}”, is the picture of ${no}, “${title}”`]
    }),
  )
  problems.set('links', validateLinks(handout, sheets))
  const emptyLists = (Object.keys(handout.lists) as ListName[]).filter((name) => !handout.lists[name].length)
  problems.set(
    'lists',
    emptyLists.map((name) => `${name} is empty`),
  )
  return problems
}

/** Opens the handout, draws it whole and reads it. `first`: run in the page before it is read. */
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

export async function checkScreenHandout(
  browser: Browser,
  url: string,
  report: HandoutReporter,
): Promise<void> {
  const handout = await readScreenHandout(browser, url)
  for (const [about, faults] of validateScreenHandout(handout, readSlides()))
    report.check('the handout on a screen', about, faults)
}
