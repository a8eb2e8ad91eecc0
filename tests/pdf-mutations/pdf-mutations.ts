/**
 * Mutations of pages, PDFs, links and demos, which the checks of tests/pdf, tests/pages and tests/pressed must detect. Each
 * mutation of a group has a place of its own, so that the group is applied at once.
 */
import { PDFArray, PDFDict, PDFName, PDFString, rgb, type PDFDocument, type PDFPage } from 'pdf-lib'

export interface OutputMutation {
  name: string
  /** Matches the message that detects it: “subject · rule · message”. */
  expected: RegExp
}
export interface PageMutation extends OutputMutation {
  /** Script that runs in the page. */
  script: string
}
export interface PdfMutation extends OutputMutation {
  /** Edits an exported PDF. */
  apply: (pdf: PDFDocument) => void
}

const pageMutation = (name: string, script: string, expected: RegExp): PageMutation => ({
  name,
  script,
  expected,
})
const pdfName = (name: string) => PDFName.of(name)

/** Elements of a slide on the print page, as an expression. */
const allOnSlide = (no: number, selector: string) =>
  `document.querySelectorAll('.slidev-page-${no} ${selector}')`
const firstOnSlide = (no: number, selector: string) =>
  `document.querySelector('.slidev-page-${no} ${selector}')`
const emptyDemo = (no: number) =>
  `for (const e of ${allOnSlide(no, '.demo-panel > :is(.controls, .note)')}) e.replaceChildren()`

export const slidesPageMutations: PageMutation[] = [
  pageMutation('a demo is empty in print', emptyDemo(6), /^vectors .*its demo is empty/),
  pageMutation('another demo is empty in print', emptyDemo(34), /^chatbot .*its demo is empty/),
  pageMutation(
    'a headline in the colour of its background',
    `${firstOnSlide(13, 'h1')}.style.color = '#f7f3e9'`,
    /^theory-closer .*cannot be seen/,
  ),
  pageMutation(
    'small print in the colour of its background',
    `${firstOnSlide(15, '.source-note')}.style.color = '#f7f3e9'`,
    /^gradients .*cannot be seen/,
  ),
  pageMutation(
    'a box over the headline',
    `{ const h = ${firstOnSlide(5, 'h1')}, lid = document.createElement('div'), r = h.getBoundingClientRect(); lid.style.cssText = 'position:absolute;inset:-9px;background:#f7f3e9'; h.style.position = 'relative'; h.append(lid) }`,
    /^theory \(.*(cannot be seen|not on its page)/,
  ),
  pageMutation(
    'a hidden drawing',
    `${firstOnSlide(8, 'svg.drawing')}.style.visibility = 'hidden'`,
    /^matrices .*(does not say|is not on its page)/,
  ),
  pageMutation(
    'a slide printed without the content of its clicks',
    `for (const e of ${allOnSlide(2, 'svg.drawing *')}) e.style.visibility = 'hidden'`,
    /^questions .*(does not say|is not on its page)/,
  ),
  pageMutation(
    'a wrong word on paper',
    `${firstOnSlide(24, 'svg text')}.textContent = 'wrongly'`,
    /^scale .*does not say/,
  ),
  pageMutation(
    'a glossary entry one slide off',
    `${allOnSlide(52, 'dd a')}[3].setAttribute('href', '#matrices')`,
    /^glossary .*on paper the link .*expected/,
  ),
  pageMutation(
    'another glossary entry one slide off',
    `${allOnSlide(52, 'dd a')}[30].setAttribute('href', '#tokens')`,
    /^glossary .*on paper the link .*expected/,
  ),
  pageMutation(
    'a source without an address on paper',
    `${firstOnSlide(20, '.source-note a')}.removeAttribute('href')`,
    /^models .*on paper the link .*nowhere/,
  ),
  pageMutation(
    'a source with the address of another',
    `${firstOnSlide(11, '.source-note a')}.href = 'https://arxiv.org/abs/1412.6980'`,
    /^attention .*on paper the link .*expected/,
  ),
  pageMutation(
    'two swapped QR codes',
    `{ const [a, b] = ${allOnSlide(45, '.qr-poster svg')}; const mark = document.createComment(''); a.replaceWith(mark); b.replaceWith(a); mark.replaceWith(b) }`,
    /^thanks .*codes on its page .*its codes say/,
  ),
]

const annotations = (page: PDFPage) =>
  (page.node.Annots()?.asArray() ?? []).map((ref) => page.doc.context.lookup(ref, PDFDict))
const pageDestination = (pdf: PDFDocument, no: number) => {
  const destination = PDFArray.withContext(pdf.context)
  destination.push(pdf.getPage(no - 1).ref)
  destination.push(pdfName('Fit'))
  return destination
}
/** Gives the internal link with this index on page `no` another target page. */
const retargetLink = (no: number, index: number, to: number) => (pdf: PDFDocument) =>
  annotations(pdf.getPage(no - 1))
    .filter((link) => link.has(pdfName('Dest')))
    [index]!.set(pdfName('Dest'), pageDestination(pdf, to))
/** Outline entries, depth first. */
function outlineEntries(parent: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = []
  for (let e = parent?.lookupMaybe(pdfName('First'), PDFDict); e; e = e.lookupMaybe(pdfName('Next'), PDFDict))
    found.push(e, ...outlineEntries(e))
  return found
}
const outlineOf = (pdf: PDFDocument) => outlineEntries(pdf.catalog.lookupMaybe(pdfName('Outlines'), PDFDict))
/** Gives the first outline entry with such a title another target page. */
const retargetOutline = (title: RegExp, to: number) => (pdf: PDFDocument) =>
  outlineOf(pdf)
    .find((e) => title.test(e.lookup(pdfName('Title'))!.toString()))
    ?.set(pdfName('Dest'), pageDestination(pdf, to))
/** Matches a text in an outline title, which the PDF has as hexadecimal UTF-16. */
const hexPattern = (text: string) =>
  new RegExp([...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join(''), 'i')
const swapPages = (a: number, b: number) => (pdf: PDFDocument) => {
  const [one, other] = [a, b].map((no) => pdf.getPage(no - 1).node)
  for (const part of ['Contents', 'Resources'].map(pdfName)) {
    const kept = one!.get(part)!
    one!.set(part, other!.get(part)!)
    other!.set(part, kept)
  }
}
const coverArea = (no: number, x: number, y: number, width: number, height: number) => (pdf: PDFDocument) =>
  pdf.getPage(no - 1).drawRectangle({ x, y, width, height, color: rgb(0.97, 0.95, 0.91) })

export const slidesPdfMutations: PdfMutation[] = [
  {
    name: 'an outline entry one page early',
    apply: retargetOutline(hexPattern('Attention lets'), 10),
    expected: /outline leads “Attention lets.*to page 10, expected 11/,
  },
  {
    name: 'an outline group one page early',
    apply: retargetOutline(hexPattern('Floor 3'), 19),
    expected: /outline leads “Floor 3.*to page 19, expected 20/,
  },
  {
    name: 'a link to a floor one page early',
    apply: retargetLink(40, 0, 31),
    expected: /^summary .*leads to page 31/,
  },
  {
    name: 'a new term with a link past the glossary',
    apply: retargetLink(6, 0, 51),
    expected: /^vectors .*on paper/,
  },
  {
    name: 'a source whose link leads elsewhere',
    apply: (pdf) =>
      annotations(pdf.getPage(28))
        .find((l) => l.has(pdfName('A')))
        ?.lookup(pdfName('A'), PDFDict)
        .set(pdfName('URI'), PDFString.of('https://example.org')),
    expected: /^alignment .*on paper the link .*example\.org/,
  },
  {
    name: 'all links of a page removed',
    apply: (pdf) => pdf.getPage(46).node.delete(pdfName('Annots')),
    expected: /^what-does-it-cost .*on paper the link .*nowhere/,
  },
  {
    name: 'an empty page',
    apply: (pdf) =>
      pdf.getPage(30).node.set(pdfName('Contents'), pdf.context.register(pdf.context.flateStream(''))),
    expected: /^inference .*does not say/,
  },
  {
    name: 'half a page covered',
    apply: coverArea(37, 0, 0, 480, 400),
    expected: /^agent .*(cannot be seen|not on its page)/,
  },
  { name: 'two swapped pages', apply: swapPages(16, 17), expected: /^gpu .*does not say/ },
]

/** Element in the article of a slide in the handout, as an expression. */
const inArticle = (slide: string, selector: string) => `document.querySelector('#sheet-${slide} ${selector}')`
const nthElement = (selector: string, index: number) => `document.querySelectorAll('${selector}')[${index}]`
const swapElements = (a: string, b: string) =>
  `{ const a = ${a}, b = ${b}, mark = document.createComment(''); a.replaceWith(mark); b.replaceWith(a); mark.replaceWith(b) }`

const handoutMutations: PageMutation[] = [
  pageMutation(
    'the swapped pictures of two slides',
    swapElements(inArticle('attention', '.slide-figure-canvas'), inArticle('scale', '.slide-figure-canvas')),
    /pictures.*(slides 24, 12|beside slide 11)/,
  ),
  pageMutation(
    'a wrong alternative text',
    `${inArticle('tokens', '.slide-figure')}.setAttribute('aria-label', 'A tree.')`,
    /Models read tokens.*image description/,
  ),
  pageMutation(
    'a removed footnote',
    `${inArticle('transformer', '.article-sources li')}.remove()`,
    /A transformer is.*footnotes/,
  ),
  pageMutation(
    'a footnote with another source',
    `${inArticle('alignment', '.article-sources li')}.querySelector('a').textContent = 'Vaswani et al. 2017'`,
    /Alignment: people.*footnotes/,
  ),
  pageMutation(
    'a wrong source mark',
    `${inArticle('prompt', '.article-text sup a')}.lastChild.textContent = '9'`,
    /A prompt is.*source marks/,
  ),
  pageMutation(
    'removed source marks',
    `${inArticle('chatbot', '.article-text sup')}.remove()`,
    /A chatbot is.*source marks/,
  ),
  pageMutation(
    'a removed new term',
    `${inArticle('journey', '.article-terms li')}.remove()`,
    /One message.*new terms/,
  ),
  pageMutation(
    'a wrong meaning of a new term',
    `${inArticle('building', '.article-terms li span')}.textContent = 'a tree'`,
    /An LLM system is.*new terms/,
  ),
  pageMutation(
    'a removed paragraph',
    `${inArticle('questions', '.article-text p')}.remove()`,
    /Four questions everybody.*spoken text/,
  ),
  pageMutation(
    'a wrong sheet number',
    `${inArticle('paths', '.article-place')}.innerHTML = 'Sheet 40'`,
    /Which path.*its number|Two ways.*its number|.*its number: “Sheet 39” is not/,
  ),
  pageMutation(
    'a removed glossary entry',
    `${nthElement('.term-list li', 20)}.remove()`,
    /The words of this talk.*is not there/,
  ),
  pageMutation(
    'a wrong sheet number in the glossary',
    `${nthElement('.term-list li a', 3)}.textContent = 'sheet 13'`,
    /The words of this talk.*Attention/,
  ),
  pageMutation(
    'a wrong meaning in the glossary',
    `${nthElement('.term-list li > span', 8)}.firstChild.textContent = 'a tree '`,
    /The words of this talk.*a tree/,
  ),
  pageMutation(
    'a removed step of a roadmap',
    `${nthElement('.checklist li', 1)}.remove()`,
    /Two roadmaps.*Build small/,
  ),
  pageMutation(
    'a wrong floor of a step',
    `${nthElement('.checklist li .check-floor', 5)}.textContent = 'floor 4, Applications'`,
    /Two roadmaps.*(Implement|Study|Train on).*floor 4/,
  ),
  pageMutation(
    'a wrong cell in the table',
    `${nthElement('.layer-table td', 3)}.textContent = 'Students'`,
    /The whole building in a table.*Students/,
  ),
  pageMutation(
    'a reference without its sheet number',
    `${nthElement('.references li', 23)}.querySelector('.reference-slides').remove()`,
    /Sources.*is not there/,
  ),
]

export const handoutPageMutations: PageMutation[] = [
  ...handoutMutations,
  pageMutation(
    'an empty picture',
    `${inArticle('agent', '.slide-figure-canvas')}.replaceChildren()`,
    /pictures.*expected (\d+, )*37$/,
  ),
  pageMutation(
    'a wrong footnote number',
    `${inArticle('rag', '.article-sources li')}.setAttribute('value', '3')`,
    /rag: the footnote/,
  ),
  pageMutation(
    'a wrong page number',
    `${nthElement('.paper-foot b', 9)}.textContent = '11'`,
    /page 10 says at its foot/,
  ),
  pageMutation(
    'a missing page number',
    `${nthElement('.paper-foot b', 24)}.textContent = ''`,
    /page 25 says at its foot/,
  ),
  pageMutation(
    'a wrong page number in the contents',
    `${nthElement('.contents-page', 12)}.textContent = '19'`,
    /link texts.*19/,
  ),
  pageMutation(
    'a crowded page',
    `{ const p = document.createElement('p'); p.textContent = 'One line too many for this page.'; p.style.cssText = 'position:absolute;left:300px;bottom:22px;margin:0'; ${nthElement('.paper-page', 20)}.append(p) }`,
    /page 21 is crowded/,
  ),
  pageMutation(
    'a glossary entry one slide off in the handout',
    `${nthElement('.term-list li a', 10)}.setAttribute('href', '#sheet-transformer')`,
    /link texts.*sheet-transformer.*expected|link texts.*“sheet \d+” on page \d+ leads to page.*expected/,
  ),
  pageMutation(
    'a source mark that leads to another source',
    `${inArticle('vectors', '.article-text sup a')}.setAttribute('href', '#source-gpt2')`,
    /link texts.*source 21.*expected|link texts.*“21”.*expected/,
  ),
  pageMutation(
    'a source that leads elsewhere',
    `${nthElement('.references li > a', 4)}.href = 'https://example.org'`,
    /link texts.*example\.org/,
  ),
]

export const handoutPdfMutations: PdfMutation[] = [
  {
    name: 'an outline entry of the handout one page early',
    apply: retargetOutline(hexPattern('Attention lets'), 6),
    expected: /the handout.*outline leads “Attention lets/,
  },
  {
    name: 'a link of the handout one page early',
    apply: (pdf) => retargetLink(pdf.getPageCount(), 2, 17)(pdf),
    expected: /the handout.*link texts/,
  },
  {
    name: 'a covered picture',
    apply: coverArea(4, 60, 600, 300, 150),
    expected: /the image of slide 5 is not/,
  },
  { name: 'two swapped pages of the handout', apply: swapPages(14, 15), expected: /page 14 (says|has)/ },
]

export const screenHandoutMutations: PageMutation[] = [
  ...handoutMutations,
  pageMutation(
    'a link to an article that does not exist',
    `${nthElement('.term-list li a', 12)}.setAttribute('href', '#/handout#sheet-99')`,
    /links.*sheet-99/,
  ),
  pageMutation(
    'a source that leads to #',
    `${nthElement('.references li > a', 4)}.setAttribute('href', '#')`,
    /links.*leads to #,/,
  ),
]

/** Runs a script whenever the page's elements change. */
const onEveryMutation = (script: string) =>
  `new MutationObserver(() => { ${script} }).observe(document, { childList: true, subtree: true })`
const changeHref = (selector: string, to: string) =>
  onEveryMutation(
    `for (const a of document.querySelectorAll('${selector}')) if (a.getAttribute('href') !== '${to}') a.setAttribute('href', '${to}')`,
  )

export const deckMutations: PageMutation[] = [
  pageMutation('a link to slide 99', changeHref('.summary a[href="#/models"]', '#/99'), /^summary .*#\/99/),
  pageMutation(
    'a link to a slide that does not exist',
    changeHref('.slidev-page-48 .question-tabs a[href="#/how-good-is-it"]', '#/how-good'),
    /^where-do-my-data-go .*#\/how-good,/,
  ),
  pageMutation(
    'a source that leads to #',
    changeHref('.slidev-page-15 .source-note a', '#'),
    /^gradients .*leads to #,/,
  ),
  pageMutation(
    'another source that leads to #',
    changeHref('.slidev-page-37 .source-note a', '#'),
    /^agent .*leads to #,/,
  ),
  pageMutation(
    'a glossary entry one slide off in the deck',
    changeHref('.glossary a[href="#/agent"]', '#/rag'),
    /^glossary .*expected #\/agent$/,
  ),
  pageMutation(
    'a reference that leads elsewhere',
    changeHref('.source-list a[href*="2005.14165"]', 'https://arxiv.org/abs/2005.1416'),
    /^sources .*2005.1416,/,
  ),
  pageMutation(
    'a source that is no link',
    onEveryMutation(
      `document.querySelector('.slidev-page-20 .source-note a')?.replaceWith('Ouyang et al. 2022')`,
    ),
    /^models .*has no link/,
  ),
  pageMutation(
    'a QR code with the content of another',
    onEveryMutation(
      `{ const [a, b] = document.querySelectorAll('.qr-poster svg'); if (a && b && a.innerHTML !== b.innerHTML) a.innerHTML = b.innerHTML }`,
    ),
    /^thanks .*codes of the built deck/,
  ),
]

/** Blocks an event of controls on a slide, optionally only of those whose label starts with a text. */
const blockEvent = (event: string, slide: string, selector: string, label = '') =>
  `addEventListener('${event}', (e) => { const control = e.target.closest?.('${selector}'); if (location.hash.startsWith('#/${slide}') && control && control.textContent.trim().startsWith('${label}')) e.stopImmediatePropagation() }, true)`

export const demoMutations: (PageMutation & { slide: string })[] = [
  {
    slide: 'fine-tuning',
    name: 'a button that does nothing',
    script: blockEvent('click', 'fine-tuning', 'button', 'Tune'),
    expected: /fine-tuning.*“Tune” pressed, nothing changes/,
  },
  {
    slide: 'agent',
    name: 'another button that does nothing',
    script: blockEvent('click', 'agent', 'button', 'Run'),
    expected: /agent.*“Run” pressed, nothing changes/,
  },
  {
    slide: 'optimizers',
    name: 'a button of three that does nothing',
    script: blockEvent('click', 'optimizers', 'button', 'Step'),
    expected: /optimizers.*“Step” pressed, nothing changes/,
  },
  {
    slide: 'next-token',
    name: 'a ruler or switch that does nothing',
    script: ['input', 'change', 'click']
      .map((event) => blockEvent(event, 'next-token', 'button, input'))
      .join('; '),
    expected: /next-token.*nothing changes/,
  },
  {
    slide: 'chatbot',
    name: 'a reset that does nothing',
    script: `addEventListener('keydown', (e) => { if (location.hash.startsWith('#/chatbot') && e.key === 'r') e.stopImmediatePropagation() }, true)`,
    expected: /chatbot.*does not bring back/,
  },
]
