import { load } from '@slidev/parser/fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import GlossaryList from '../components/exit/GlossaryList.vue'
import { glossary } from '../data/glossary'
import WordList from '../routes/handout/WordList.vue'
import { hidden, inserted } from '../tests/house/rules/moving'
import { deckText, readSlides } from '../tests/helpers/slides'
import { useSlides } from './slides'

const nav = vi.hoisted(() => ({ slides: { value: [] as unknown[] }, isPrintMode: { value: true } }))
vi.mock('@slidev/client', () => ({ useNav: () => nav }))

/** Slidev's own reading of this text, as it reaches the page. */
async function show(text: string) {
  const { slides } = await load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })
  nav.slides.value = slides.map((slide, i) => ({ no: i + 1, meta: { slide } }))
}
const link = { props: ['to'], template: '<a :href="to"><slot /></a>' }
const html = async (component: object) => {
  const app = createSSRApp(component).component('Link', link).component('RouterLink', link)
  return (await renderToString(app)).replace(/<!--.*?-->/g, '')
}
const deck = deckText()
beforeEach(() => show(deck))

/** Number of a slide as the glossary shows it; undefined = no link. */
const printed = (page: string, address: string) =>
  new RegExp(`href="${address}"[^>]*>(?:<span[^>]*>)?sheet (?:</span>)?(\\d+)`).exec(page)?.[1]
/** A slide that introduces a word, with others before and behind it. */
const between = readSlides(deck)
  .slice(1, -1)
  .map((s) => s.name)
const name = glossary.find((g) => between.includes(g.slide))!.slide

describe('slides by name', () => {
  it('have what slides.md says of them', () => {
    const { slides, numberOf } = useSlides()
    const no = numberOf(name)!
    expect(slides.value[no - 1]).toMatchObject({ name, no, floor: expect.any(Number) })
    for (const slide of slides.value) expect(slide.title).not.toMatch(/[_*`]/)
  })

  it('are counted anew when a slide is inserted, wherever a number is shown', async () => {
    const no = useSlides().numberOf(name)!
    expect(printed(await html(GlossaryList), name)).toBe(String(no))
    await show(inserted(deck, '---\nrouteAlias: new\n---\n\n# New\n', useSlides().slides.value[0]!.name))
    expect(useSlides().numberOf(name)).toBe(no + 1)
    expect(printed(await html(GlossaryList), name)).toBe(String(no + 1))
    expect(printed(await html(WordList), `#sheet-${name}`)).toBe(String(no + 1))
  })

  it('have no number, and no link, when they are hidden', async () => {
    const { slides } = useSlides()
    const next = slides.value[useSlides().numberOf(name)!]!
    await show(hidden(deck, name))
    expect(useSlides().numberOf(name)).toBeUndefined()
    expect(useSlides().numberOf(next.name)).toBe(next.no - 1)
    expect(printed(await html(GlossaryList), name)).toBeUndefined()
    expect(printed(await html(WordList), `#sheet-${name}`)).toBeUndefined()
  })
})
