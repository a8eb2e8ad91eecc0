/**
 * Faults of what is printed, linked and pressed, as they are planted: in the page that is printed or shown, or in the bytes
 * that were exported; each at another place, so that all of a kind are planted at once.
 */
import { PDFArray, PDFDict, PDFName, PDFString, rgb, type PDFDocument, type PDFPage } from 'pdf-lib'

interface Fault {
  name: string
  /** What must be told of it: where, and what. */
  tells: RegExp
}
/** A script that is run in the page. */
export interface PageFault extends Fault {
  plant: string
}
export interface BytesFault extends Fault {
  plant: (pdf: PDFDocument) => void
}

const fault = (name: string, plant: string, tells: RegExp): PageFault => ({ name, plant, tells })
const key = (name: string) => PDFName.of(name)

/** In the page that is printed as slides; by the slide's number there. */
const on = (no: number, where: string) => `document.querySelectorAll('.slidev-page-${no} ${where}')`
const of = (no: number, where: string) => `document.querySelector('.slidev-page-${no} ${where}')`
const emptyDemo = (no: number) =>
  `for (const e of ${on(no, '.demo-panel > :is(.controls, .note)')}) e.replaceChildren()`

export const inSlidesPage: PageFault[] = [
  fault('a demo is empty in print', emptyDemo(7), /^vectors .*its demo is empty/),
  fault('another demo is empty in print', emptyDemo(33), /^chatbot .*its demo is empty/),
  fault(
    'a headline white on white',
    `${of(14, 'h1')}.style.color = '#f7f3e9'`,
    /^theory-closer .*cannot be seen/,
  ),
  fault(
    'small print white on white',
    `${of(16, '.source-note')}.style.color = '#f7f3e9'`,
    /^gradients .*cannot be seen/,
  ),
  fault(
    'a face over the headline',
    `{ const h = ${of(6, 'h1')}, lid = document.createElement('div'), r = h.getBoundingClientRect(); lid.style.cssText = 'position:absolute;inset:-9px;background:#f7f3e9'; h.style.position = 'relative'; h.append(lid) }`,
    /^theory \(.*(cannot be seen|not on its page)/,
  ),
  fault(
    'a drawing is gone',
    `${of(8, 'svg.drawing')}.style.visibility = 'hidden'`,
    /^matrices .*(does not say|is not on its page)/,
  ),
  fault(
    'a slide printed without what its clicks bring',
    `for (const e of ${on(2, 'svg.drawing *')}) e.style.visibility = 'hidden'`,
    /^questions .*(does not say|is not on its page)/,
  ),
  fault(
    'a word is another on paper',
    `${of(26, 'svg text')}.textContent = 'wrongly'`,
    /^scale .*does not say/,
  ),
  fault(
    'a glossary entry one slide off',
    `${on(50, 'dd a')}[3].setAttribute('href', '#matrices')`,
    /^glossary .*on paper the link .*wanted/,
  ),
  fault(
    'another glossary entry one slide off',
    `${on(50, 'dd a')}[30].setAttribute('href', '#tokens')`,
    /^glossary .*on paper the link .*wanted/,
  ),
  fault(
    'a source without an address on paper',
    `${of(21, '.source-note a')}.removeAttribute('href')`,
    /^models .*on paper the link .*nowhere/,
  ),
  fault(
    'a source that leads to another',
    `${of(12, '.source-note a')}.href = 'https://arxiv.org/abs/1412.6980'`,
    /^attention .*on paper the link .*wanted/,
  ),
  fault(
    'two codes are exchanged',
    `{ const [a, b] = ${on(43, '.address-poster svg')}; const mark = document.createComment(''); a.replaceWith(mark); b.replaceWith(a); mark.replaceWith(b) }`,
    /^thanks .*codes on its page .*its codes say/,
  ),
]

const annotations = (page: PDFPage) =>
  (page.node.Annots()?.asArray() ?? []).map((ref) => page.doc.context.lookup(ref, PDFDict))
const placeOf = (pdf: PDFDocument, no: number) => {
  const place = PDFArray.withContext(pdf.context)
  place.push(pdf.getPage(no - 1).ref)
  place.push(key('Fit'))
  return place
}
/** A link of a page that leads within the file, to another page. */
const misled = (no: number, at: number, to: number) => (pdf: PDFDocument) =>
  annotations(pdf.getPage(no - 1))
    .filter((link) => link.has(key('Dest')))
    [at]!.set(key('Dest'), placeOf(pdf, to))
/** Entries of the outline, depth first. */
function entriesOf(parent: PDFDict | undefined): PDFDict[] {
  const found: PDFDict[] = []
  for (let e = parent?.lookupMaybe(key('First'), PDFDict); e; e = e.lookupMaybe(key('Next'), PDFDict))
    found.push(e, ...entriesOf(e))
  return found
}
const outlineOf = (pdf: PDFDocument) => entriesOf(pdf.catalog.lookupMaybe(key('Outlines'), PDFDict))
const misleads = (title: RegExp, to: number) => (pdf: PDFDocument) =>
  outlineOf(pdf)
    .find((e) => title.test(e.lookup(key('Title'))!.toString()))
    ?.set(key('Dest'), placeOf(pdf, to))
/** The titles are in hexadecimal UTF-16. */
const hex = (text: string) =>
  new RegExp([...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join(''), 'i')
const exchanged = (a: number, b: number) => (pdf: PDFDocument) => {
  const [one, other] = [a, b].map((no) => pdf.getPage(no - 1).node)
  for (const part of ['Contents', 'Resources'].map(key)) {
    const kept = one!.get(part)!
    one!.set(part, other!.get(part)!)
    other!.set(part, kept)
  }
}
const covered = (no: number, x: number, y: number, width: number, height: number) => (pdf: PDFDocument) =>
  pdf.getPage(no - 1).drawRectangle({ x, y, width, height, color: rgb(0.97, 0.95, 0.91) })

export const inSlidesBytes: BytesFault[] = [
  {
    name: 'an entry of the outline one page early',
    plant: misleads(hex('Attention lets'), 11),
    tells: /outline leads “Attention lets.*to page 11, 12/,
  },
  {
    name: 'a group of the outline one page early',
    plant: misleads(hex('Floor 3'), 20),
    tells: /outline leads “Floor 3.*to page 20, 21/,
  },
  {
    name: 'a link to a floor one page early',
    plant: misled(39, 0, 30),
    tells: /^summary .*leads to page 30/,
  },
  {
    name: 'a new word that leads beside the glossary',
    plant: misled(7, 0, 49),
    tells: /^vectors .*on paper/,
  },
  {
    name: 'a source whose link leads elsewhere',
    plant: (pdf) =>
      annotations(pdf.getPage(28))
        .find((l) => l.has(key('A')))
        ?.lookup(key('A'), PDFDict)
        .set(key('URI'), PDFString.of('https://example.org')),
    tells: /^alignment .*on paper the link .*example\.org/,
  },
  {
    name: 'all links of a page dropped',
    plant: (pdf) => pdf.getPage(44).node.delete(key('Annots')),
    tells: /^what-does-it-cost .*on paper the link .*nowhere/,
  },
  {
    name: 'an empty page',
    plant: (pdf) =>
      pdf.getPage(29).node.set(key('Contents'), pdf.context.register(pdf.context.flateStream(''))),
    tells: /^inference .*does not say/,
  },
  {
    name: 'half a page covered',
    plant: covered(36, 0, 0, 480, 400),
    tells: /^agent .*(cannot be seen|not on its page)/,
  },
  { name: 'two pages exchanged', plant: exchanged(17, 18), tells: /^gpu .*does not say/ },
]

/** In the handout that is printed. */
const sheet = (name: string, where: string) => `document.querySelector('#sheet-${name} ${where}')`
const row = (where: string, at: number) => `document.querySelectorAll('${where}')[${at}]`
const exchange = (a: string, b: string) =>
  `{ const a = ${a}, b = ${b}, mark = document.createComment(''); a.replaceWith(mark); b.replaceWith(a); mark.replaceWith(b) }`

const inEitherHandout: PageFault[] = [
  fault(
    'pictures of two sheets exchanged',
    exchange(sheet('attention', '.slide-figure-sheet'), sheet('scale', '.slide-figure-sheet')),
    /pictures.*(sheets 26, 13|beside sheet 12)/,
  ),
  fault(
    'another alternative text',
    `${sheet('tokens', '.slide-figure')}.setAttribute('aria-label', 'A tree.')`,
    /Models read tokens.*what is said of its picture/,
  ),
  fault(
    'a footnote dropped',
    `${sheet('transformer', '.sheet-sources li')}.remove()`,
    /A transformer is.*footnotes/,
  ),
  fault(
    'a footnote that names another source',
    `${sheet('alignment', '.sheet-sources li')}.querySelector('a').textContent = 'Vaswani et al. 2017'`,
    /Alignment: people.*footnotes/,
  ),
  fault(
    'another source mark',
    `${sheet('prompt', '.sheet-said sup a')}.lastChild.textContent = '9'`,
    /A prompt is.*source marks/,
  ),
  fault(
    'source marks dropped',
    `${sheet('chatbot', '.sheet-said sup')}.remove()`,
    /A chatbot is.*source marks/,
  ),
  fault('a new word dropped', `${sheet('journey', '.sheet-words li')}.remove()`, /One message.*new words/),
  fault(
    'the meaning of another word',
    `${sheet('building', '.sheet-words li span')}.textContent = 'a tree'`,
    /An LLM system is.*new words/,
  ),
  fault(
    'a paragraph dropped',
    `${sheet('hands', '.sheet-said p')}.remove()`,
    /Which floor are you.*what is said/,
  ),
  fault(
    'another sheet number',
    `${sheet('paths', '.sheet-at')}.innerHTML = 'Sheet 39'`,
    /Which path.*its number|Two ways.*its number|.*its number: “Sheet 38” is not/,
  ),
  fault(
    'an entry of the glossary dropped',
    `${row('.word-list li', 20)}.remove()`,
    /The words of this talk.*is not there/,
  ),
  fault(
    'a sheet number in the glossary',
    `${row('.word-list li a', 3)}.textContent = 'sheet 13'`,
    /The words of this talk.*Attention/,
  ),
  fault(
    'a meaning in the glossary',
    `${row('.word-list li > span', 8)}.firstChild.textContent = 'a tree '`,
    /The words of this talk.*a tree/,
  ),
  fault('a step of a roadmap dropped', `${row('.checklist li', 1)}.remove()`, /Two roadmaps.*Build small/),
  fault(
    'the floor of a step',
    `${row('.checklist li .check-floor', 5)}.textContent = 'floor 4, Applications'`,
    /Two roadmaps.*(Implement|Study|Train on).*floor 4/,
  ),
  fault(
    'a cell of the table',
    `${row('.layer-table td', 3)}.textContent = 'Students'`,
    /The whole building in a table.*Students/,
  ),
  fault(
    'a reference without its sheet',
    `${row('.references li', 23)}.querySelector('.references-sheets').remove()`,
    /Sources.*is not there/,
  ),
]

export const inHandoutPage: PageFault[] = [
  ...inEitherHandout,
  fault(
    'an empty picture',
    `${sheet('agent', '.slide-figure-sheet')}.replaceChildren()`,
    /pictures.*36 wanted/,
  ),
  fault(
    'the number of a footnote',
    `${sheet('rag', '.sheet-sources li')}.setAttribute('value', '3')`,
    /rag: the footnote/,
  ),
  fault('a page number', `${row('.paper-foot b', 9)}.textContent = '11'`, /page 10 says at its foot/),
  fault('another page number', `${row('.paper-foot b', 24)}.textContent = ''`, /page 25 says at its foot/),
  fault(
    'a page number in the contents',
    `${row('.contents-page', 12)}.textContent = '19'`,
    /each link, by what stands on it.*19/,
  ),
  fault(
    'a page that is crowded',
    `{ const p = document.createElement('p'); p.textContent = 'One line too many for this page.'; p.style.cssText = 'position:absolute;left:300px;bottom:22px;margin:0'; ${row('.paper-page', 20)}.append(p) }`,
    /page 21 is crowded/,
  ),
  fault(
    'a glossary entry that leads one sheet off',
    `${row('.word-list li a', 10)}.setAttribute('href', '#sheet-transformer')`,
    /each link.*sheet-transformer.*wanted|each link.*“sheet \d+” on page \d+ leads to page.*wanted/,
  ),
  fault(
    'a source mark that leads to another source',
    `${sheet('vectors', '.sheet-said sup a')}.setAttribute('href', '#source-gpt2')`,
    /each link.*source 19.*wanted|each link.*“19”.*wanted/,
  ),
  fault(
    'a source that leads elsewhere',
    `${row('.references li > a', 4)}.href = 'https://example.org'`,
    /each link.*example\.org/,
  ),
]

export const inHandoutBytes: BytesFault[] = [
  {
    name: 'an entry of the handout’s outline one page early',
    plant: misleads(hex('Attention lets'), 7),
    tells: /the handout.*outline leads “Attention lets/,
  },
  { name: 'a link of the handout one page early', plant: misled(28, 2, 17), tells: /the handout.*each link/ },
  { name: 'a picture covered', plant: covered(5, 60, 600, 300, 150), tells: /the picture of sheet 6 is not/ },
  { name: 'two pages of the handout exchanged', plant: exchanged(14, 15), tells: /page 14 (says|has)/ },
]

export const inScreenHandout: PageFault[] = [
  ...inEitherHandout,
  fault(
    'a link to a sheet that is not there',
    `${row('.word-list li a', 12)}.setAttribute('href', '#/handout#sheet-99')`,
    /links.*sheet-99/,
  ),
  fault(
    'a source that leads to #',
    `${row('.references li > a', 4)}.setAttribute('href', '#')`,
    /links.*leads to #,/,
  ),
]

/** Each time something comes up in the page. */
const always = (doing: string) =>
  `new MutationObserver(() => { ${doing} }).observe(document, { childList: true, subtree: true })`
const relinked = (where: string, to: string) =>
  always(
    `for (const a of document.querySelectorAll('${where}')) if (a.getAttribute('href') !== '${to}') a.setAttribute('href', '${to}')`,
  )

export const inDeck: PageFault[] = [
  fault('a link to slide 99', relinked('.summary a[href="#/models"]', '#/99'), /^summary .*#\/99/),
  fault(
    'a link to a slide that is not there',
    relinked('.slidev-page-46 .question-tabs a[href="#/how-good-is-it"]', '#/how-good'),
    /^where-do-my-data-go .*#\/how-good,/,
  ),
  fault(
    'a source that leads to #',
    relinked('.slidev-page-16 .source-note a', '#'),
    /^gradients .*leads to #,/,
  ),
  fault(
    'another source that leads to #',
    relinked('.slidev-page-36 .source-note a', '#'),
    /^agent .*leads to #,/,
  ),
  fault(
    'a glossary entry one slide off in the deck',
    relinked('.glossary a[href="#/agent"]', '#/rag'),
    /^glossary .*#\/agent wanted/,
  ),
  fault(
    'a reference that leads elsewhere',
    relinked('.source-list a[href*="2005.14165"]', 'https://arxiv.org/abs/2005.1416'),
    /^sources .*2005.1416,/,
  ),
  fault(
    'a source that is no link',
    always(
      `document.querySelector('.slidev-page-21 .source-note a')?.replaceWith('Ouyang et al. 2022, arXiv 2203.02155')`,
    ),
    /^models .*has no link/,
  ),
  fault(
    'a code with another text',
    always(
      `{ const [a, b] = document.querySelectorAll('.address-poster svg'); if (a && b && a.innerHTML !== b.innerHTML) a.innerHTML = b.innerHTML }`,
    ),
    /^thanks .*codes of the built deck/,
  ),
]

/** A control that hears nothing, on a slide. */
const dead = (event: string, slide: string, where: string, says = '') =>
  `addEventListener('${event}', (e) => { const met = e.target.closest?.('${where}'); if (location.hash.startsWith('#/${slide}') && met && met.textContent.trim().startsWith('${says}')) e.stopImmediatePropagation() }, true)`

export const inDemos: (PageFault & { slide: string })[] = [
  {
    slide: 'fine-tuning',
    name: 'a button that does nothing',
    plant: dead('click', 'fine-tuning', 'button', 'Tune'),
    tells: /fine-tuning.*“Tune” pressed, nothing changes/,
  },
  {
    slide: 'agent',
    name: 'another button that does nothing',
    plant: dead('click', 'agent', 'button', 'Run'),
    tells: /agent.*“Run” pressed, nothing changes/,
  },
  {
    slide: 'optimizers',
    name: 'a button of three that does nothing',
    plant: dead('click', 'optimizers', 'button', 'Step'),
    tells: /optimizers.*“Step” pressed, nothing changes/,
  },
  {
    slide: 'inference',
    name: 'a ruler or switch that does nothing',
    plant: ['input', 'change', 'click'].map((event) => dead(event, 'inference', 'button, input')).join('; '),
    tells: /inference.*nothing changes/,
  },
  {
    slide: 'chatbot',
    name: 'a reset that does nothing',
    plant: `addEventListener('keydown', (e) => { if (location.hash.startsWith('#/chatbot') && e.key === 'r') e.stopImmediatePropagation() }, true)`,
    tells: /chatbot.*does not bring back/,
  },
]
