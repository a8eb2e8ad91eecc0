import { load } from '@slidev/parser/fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import GlossaryList from '../components/exit/GlossaryList.vue'
import { glossary } from '../data/glossary'
import TermList from '../routes/handout/TermList.vue'
import { hideSlide, insertSlide } from '../tests/conventions/rules/edit-slides'
import { readDeckText, readSlides } from '../tests/helpers/read-slides'
import { useSlides } from './use-slides'

const nav = vi.hoisted(() => ({ slides: { value: [] as unknown[] }, isPrintMode: { value: true } }))
vi.mock('@slidev/client', () => ({ useNav: () => nav }))

/** Parses the deck with Slidev's parser, into the form that useNav() returns. */
async function loadDeck(text: string) {
  const { slides } = await load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })
  nav.slides.value = slides.map((slide, i) => ({ no: i + 1, meta: { slide } }))
}
const LinkStub = { props: ['to'], template: '<a :href="to"><slot /></a>' }
const renderHtml = async (component: object) => {
  const app = createSSRApp(component).component('Link', LinkStub).component('RouterLink', LinkStub)
  return (await renderToString(app)).replace(/<!--.*?-->/g, '')
}
const deck = readDeckText()
beforeEach(() => loadDeck(deck))

/** Number of a slide as the glossary prints it; undefined = no link. */
const printedNumber = (page: string, address: string) =>
  new RegExp(`href="${address}"[^>]*>(?:<span[^>]*>)?sheet (?:</span>)?(\\d+)`).exec(page)?.[1]
/** Names of all slides but the first and the last. */
const middleNames = readSlides(deck)
  .slice(1, -1)
  .map((s) => s.name)
/** A slide in the middle that introduces a word. */
const name = glossary.find((g) => middleNames.includes(g.slide))!.slide

describe('useSlides', () => {
  it('returns the metadata of slides.md, with titles free of markdown', () => {
    const { slides, numberOf } = useSlides()
    const no = numberOf(name)!
    expect(slides.value[no - 1]).toMatchObject({ name, no, floor: expect.any(Number) })
    for (const slide of slides.value) expect(slide.title).not.toMatch(/[_*`]/)
  })

  it.each([
    ['**How**  _it_\n\tworks: `top-k` ', 'How it works: top-k'],
    [undefined, ''],
  ])('gives a slide with the heading %j the title “%s”', (title, plain) => {
    nav.slides.value = [{ no: 1, meta: { slide: { title, frontmatter: { routeAlias: 'how' } } } }]
    expect(useSlides().slides.value).toMatchObject([{ name: 'how', no: 1, title: plain }])
  })

  it('renumbers slides when one is inserted, wherever a number is displayed', async () => {
    const no = useSlides().numberOf(name)!
    expect(printedNumber(await renderHtml(GlossaryList), name)).toBe(String(no))
    await loadDeck(
      insertSlide(deck, '---\nrouteAlias: new\n---\n\n# New\n', useSlides().slides.value[0]!.name),
    )
    expect(useSlides().numberOf(name)).toBe(no + 1)
    expect(printedNumber(await renderHtml(GlossaryList), name)).toBe(String(no + 1))
    expect(printedNumber(await renderHtml(TermList), `#sheet-${name}`)).toBe(String(no + 1))
  })

  it('gives hidden slides no number and no link', async () => {
    const { slides } = useSlides()
    const next = slides.value[useSlides().numberOf(name)!]!
    await loadDeck(hideSlide(deck, name))
    expect(useSlides().numberOf(name)).toBeUndefined()
    expect(useSlides().numberOf(next.name)).toBe(next.no - 1)
    expect(printedNumber(await renderHtml(GlossaryList), name)).toBeUndefined()
    expect(printedNumber(await renderHtml(TermList), `#sheet-${name}`)).toBeUndefined()
  })
})
