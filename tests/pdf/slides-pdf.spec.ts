/** The slides' PDF as a whole: pages, outline, metadata, links, required content, PDF/UA. */
import { expect } from 'playwright/test'
import { deck } from '../../data/deck'
import { expectNone } from '../fixtures/expect-none'
import { readSlides } from '../helpers/read-slides'
import { SLIDES_PDF } from '../setup/exported-pdfs'
import { checkPdfUa } from './check-pdf-ua'
import { expectNoProblems } from './rule-problems'
import { expectedSlideLinks } from './expected-links'
import { validateOutline } from './link-targets'
import { readLinks, validateLinks } from './links'
import { checkRequiredContent, readPageText } from './page-text'
import { test } from './test'

const slides = readSlides()
// In one worker, which then reads the PDF once.
test.describe.configure({ mode: 'default' })

test('one page a slide', ({ slidesPdf }) => {
  expect(slidesPdf.pdf.numPages, 'pages').toBe(slides.length)
})

test('title, language and tags', async ({ slidesPdf: { pdf } }) => {
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
  expect.soft(info.Title, 'title').toBe(deck.title)
  expect.soft(info.Language, 'language').toMatch(/^en/)
  const markInfo = (await pdf.getMarkInfo()) as { Marked?: boolean } | null
  expect.soft(markInfo?.Marked, 'tags, which screen readers need').toBe(true)
})

test('the outline has an entry for each slide, and leads to its page', async ({ slidesPdf: { pdf } }) => {
  expectNone(await validateOutline(pdf, slides), 'outline, entry by entry')
})

test('links lead to the web by https, and to the pages that their texts name', async ({
  slidesPdf: { pdf },
}) => {
  const links = await readLinks(pdf)
  const webLinks = links.filter(({ url }) => url)
  expect.soft(webLinks.length, 'links to the web').toBeGreaterThan(0)
  expectNone(
    webLinks
      .filter(({ url }) => !/^https:\/\//.test(url!))
      .map(({ page, url }) => `a link on page ${page} leads to ${url}, which readers cannot open`),
    'readers can open links to the web',
  )
  expectNone(validateLinks(links, expectedSlideLinks(slides)), 'links between slides')
})

test('required content is on some page', async ({ slidesPdf: { pdf } }) => {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => readPageText(pdf, i + 1)))
  expectNoProblems(checkRequiredContent(pages))
})

test('PDF/UA, reading order and size', async ({ slidesPdf }) => {
  expectNoProblems(checkPdfUa(await slidesPdf.readModel(), SLIDES_PDF))
})
