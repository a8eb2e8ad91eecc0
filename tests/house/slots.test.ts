import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import GlossaryList from '../../components/exit/GlossaryList.vue'
import SummaryTable from '../../components/exit/SummaryTable.vue'
import { glossary } from '../../data/glossary'
import ReferenceList from '../../routes/handout/ReferenceList.vue'
import WordList from '../../routes/handout/WordList.vue'
import { describe as described } from '../../setup/lean-slides'
import { slotFaults } from '../../talk/faults'
import { presented, slotPreparser } from '../../talk/preparser'
import { SLOTS, WHOLE, type Slot } from '../../talk/slots'
import { deckText, readSlides, readWritten } from '../helpers/slides'

const nav = vi.hoisted(() => ({ slides: { value: [] as unknown[] }, isPrintMode: { value: true } }))
const cited = vi.hoisted(() => ({}) as Record<string, unknown>)
vi.mock('@slidev/client', () => ({ useNav: () => nav, useSlideContext: () => ({}) }))
vi.mock('virtual:described', () => ({ default: cited }))

const deck = deckText()
const whole = readSlides(deck)
const namesIn = (slot: Slot) => readSlides(deck, slot).map((s) => s.name)

/** slides.md as Slidev itself reads it in this slot. */
async function loaded(slot: Slot) {
  injectPreparserExtensionLoader(async () => [slotPreparser(slot)])
  return load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': deck })
}
afterAll(() => injectPreparserExtensionLoader(async () => []))

const link = { props: ['to'], template: '<a :href="to.hash ?? to"><slot /></a>' }
async function html(component: object): Promise<string> {
  const app = createSSRApp(component).component('Link', link).component('RouterLink', link)
  return (await renderToString(app)).replace(/<!--.*?-->/g, '')
}
/** Addresses within the talk that a page links to. */
const addresses = (page: string) => [...page.matchAll(/href="(?:#sheet-)?([a-z][a-z-]*)"/g)].map((m) => m[1]!)

it('every slide of the talk says from which slot on it is shown', () =>
  expect(slotFaults(readWritten(deck).map((s) => ({ ...s, note: s.notes })))).toEqual([]))

it('without it Slidev neither starts nor builds, and says where to write it', async () => {
  injectPreparserExtensionLoader(async () => [slotPreparser(30)])
  const text = deck.replace(/(routeAlias: tokens\n)slot: \d+\n/, '$1')
  await expect(load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })).rejects.toThrow(
    /slides.md:\d+: tokens “Models read tokens, not words” has no slot. Write in its frontmatter/,
  )
})

it('the longest slot has every slide', () =>
  expect(namesIn(WHOLE)).toEqual(
    readWritten(deck)
      .filter((s) => !s.hidden)
      .map((s) => s.name),
  ))

describe.each(SLOTS)('the slot of %i minutes', (slot) => {
  const slides = readSlides(deck, slot)
  const names = slides.map((s) => s.name)

  it('is the same for Slidev: its slides, its notes, its clock', async () => {
    const { slides: shown, headmatter } = await loaded(slot)
    expect(shown.map((s) => s.frontmatter.routeAlias)).toEqual(names)
    expect(shown.map((s) => s.note)).toEqual(slides.map((s) => presented(s.sheet)))
    expect(headmatter.duration).toBe(`${slot}min`)
  })

  it('has notes for each slide, with the clicks the slide has', () => {
    for (const { name, clickMarks, notes } of slides) {
      expect([name, clickMarks]).toEqual([name, whole.find((s) => s.name === name)!.clickMarks])
      expect(notes.split(/\s+/).length, name).toBeGreaterThanOrEqual(20)
      expect(notes, name).not.toMatch(/^(FROM|UP TO) \d/m)
    }
  })

  it('links to its own slides alone, by the numbers they have in it', async () => {
    const { slides: shown } = await loaded(slot)
    nav.slides.value = shown.map((slide, i) => ({ no: i + 1, meta: { slide } }))
    Object.assign(cited, described(shown))
    const [words, list, table, sources] = await Promise.all(
      [GlossaryList, WordList, SummaryTable, ReferenceList].map(html),
    )
    for (const page of [words, list, table, sources])
      expect(addresses(page).filter((to) => !names.includes(to))).toEqual([])
    for (const { term, slide } of glossary) {
      expect(words).toContain(`<dt>${term}</dt>`)
      expect(addresses(words).includes(slide)).toBe(names.includes(slide))
      expect(addresses(list).includes(slide)).toBe(names.includes(slide))
    }
    for (const { name, no, frontmatter } of slides)
      if ((frontmatter.sources as string[] | undefined)?.length)
        expect(sources).toMatch(new RegExp(`href="#sheet-${name}"[^>]*>sheet ${no}</a>`))
  })
})
