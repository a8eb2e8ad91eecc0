import { load } from '@slidev/parser/fs'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import GlossaryList from '../components/exit/GlossaryList.vue'
import WordList from '../routes/handout/WordList.vue'
import { hidden, inserted } from '../tests/house/moving'
import { deckText } from '../tests/slides'
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

describe('slides by name', () => {
  it('have what slides.md says of them', () => {
    const [cover] = useSlides().slides.value
    expect(cover).toMatchObject({ name: 'cover', no: 1, section: 'Cover', sources: [] })
    expect(useSlides().slides.value.find((s) => s.name === 'optimizers')).toMatchObject({
      title: 'SGD zig-zags, Adam adapts',
      floor: 1,
      sources: ['adam'],
    })
  })

  it('are counted anew when a slide is inserted, wherever a number is shown', async () => {
    expect(useSlides().numberOf('attention')).toBe(11)
    expect(await html(GlossaryList)).toMatch(/how much each token[^<]*<a href="attention".*?<\/span>11</)
    await show(inserted(deck, '---\nrouteAlias: new\n---\n\n# New\n', 'vectors'))
    expect(useSlides().numberOf('vectors')).toBe(7)
    expect(useSlides().numberOf('attention')).toBe(12)
    expect(await html(GlossaryList)).toMatch(/how much each token[^<]*<a href="attention".*?<\/span>12</)
    expect(await html(WordList)).toMatch(/#sheet-attention"[^>]*>sheet 12</)
  })

  it('have no number, and no link, when they are hidden', async () => {
    expect(await html(GlossaryList)).toContain('href="attention"')
    await show(hidden(deck, 'attention'))
    expect(useSlides().numberOf('attention')).toBeUndefined()
    expect(useSlides().numberOf('transformer')).toBe(11)
    expect(await html(GlossaryList)).not.toContain('href="attention"')
    expect(await html(WordList)).not.toContain('#sheet-attention')
  })
})
