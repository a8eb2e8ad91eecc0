import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import GlossaryList from '../../components/exit/GlossaryList.vue'
import SummaryTable from '../../components/exit/SummaryTable.vue'
import { glossary } from '../../data/glossary'
import ReferenceList from '../../routes/handout/ReferenceList.vue'
import TermList from '../../routes/handout/TermList.vue'
import { describeSlides as described } from '../../setup/patches/frontmatter'
import { validateSlots } from '../../talk/validate-slots'
import { presenterNote, slotPreparser } from '../../talk/slot-preparser'
import { SLOTS, FULL_SLOT, type Slot } from '../../talk/slots'
import { readDeckText, readSlides, readRawSlides } from '../helpers/read-slides'

const nav = vi.hoisted(() => ({ slides: { value: [] as unknown[] }, isPrintMode: { value: true } }))
const cited = vi.hoisted(() => ({}) as Record<string, unknown>)
vi.mock('@slidev/client', () => ({ useNav: () => nav, useSlideContext: () => ({}) }))
vi.mock('virtual:slide-descriptions', () => ({ default: cited }))

const deck = readDeckText()
const allSlides = readSlides(deck)
const namesIn = (slot: Slot) => readSlides(deck, slot).map((s) => s.name)

/** slides.md as Slidev itself reads it in this slot. */
async function loadWithSlidev(slot: Slot) {
  injectPreparserExtensionLoader(async () => [slotPreparser(slot)])
  return load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': deck })
}
afterAll(() => injectPreparserExtensionLoader(async () => []))

const linkStub = { props: ['to'], template: '<a :href="to.hash ?? to"><slot /></a>' }
async function renderHtml(component: object): Promise<string> {
  const app = createSSRApp(component).component('Link', linkStub).component('RouterLink', linkStub)
  return (await renderToString(app)).replace(/<!--.*?-->/g, '')
}
/** Addresses within the talk that a page links to. */
const linkTargets = (page: string) =>
  [...page.matchAll(/href="(?:#sheet-)?([a-z][a-z-]*)"/g)].map((m) => m[1]!)

it('every slide of the talk says from which slot on it is shown', () =>
  expect(validateSlots(readRawSlides(deck).map((s) => ({ ...s, note: s.notes })))).toEqual([]))

it('without it Slidev neither starts nor builds, and says where to write it', async () => {
  injectPreparserExtensionLoader(async () => [slotPreparser(30)])
  const text = deck.replace(/(routeAlias: tokens\n)slot: \d+\n/, '$1')
  await expect(load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })).rejects.toThrow(
    /slides.md:\d+: tokens “Models read tokens, not words” has no slot. Write in its frontmatter/,
  )
})

it('the longest slot has every slide', () =>
  expect(namesIn(FULL_SLOT)).toEqual(
    readRawSlides(deck)
      .filter((s) => !s.hidden)
      .map((s) => s.name),
  ))

describe.each(SLOTS)('the slot of %i minutes', (slot) => {
  const slides = readSlides(deck, slot)
  const names = slides.map((s) => s.name)

  it('is the same for Slidev: its slides, its notes, its clock', async () => {
    const { slides: shown, headmatter } = await loadWithSlidev(slot)
    expect(shown.map((s) => s.frontmatter.routeAlias)).toEqual(names)
    expect(shown.map((s) => s.note)).toEqual(slides.map((s) => presenterNote(s.sheet)))
    expect(headmatter.duration).toBe(`${slot}min`)
  })

  it('has notes for each slide, with the clicks the slide has', () => {
    for (const { name, clickMarkers, notes } of slides) {
      expect([name, clickMarkers]).toEqual([name, allSlides.find((s) => s.name === name)!.clickMarkers])
      expect(notes.split(/\s+/).length, name).toBeGreaterThanOrEqual(20)
      expect(notes, name).not.toMatch(/^(FROM|UP TO) \d/m)
    }
  })

  it('links to its own slides alone, by the numbers they have in it', async () => {
    const { slides: shown } = await loadWithSlidev(slot)
    nav.slides.value = shown.map((slide, i) => ({ no: i + 1, meta: { slide } }))
    Object.assign(cited, described(shown))
    const [words, list, table, sources] = await Promise.all(
      [GlossaryList, TermList, SummaryTable, ReferenceList].map(renderHtml),
    )
    for (const page of [words, list, table, sources])
      expect(linkTargets(page).filter((to) => !names.includes(to))).toEqual([])
    for (const { term, slide } of glossary) {
      expect(words).toContain(`<dt>${term}</dt>`)
      expect(linkTargets(words).includes(slide)).toBe(names.includes(slide))
      expect(linkTargets(list).includes(slide)).toBe(names.includes(slide))
    }
    for (const { name, no, frontmatter } of slides)
      if ((frontmatter.sources as string[] | undefined)?.length)
        expect(sources).toMatch(new RegExp(`href="#sheet-${name}"[^>]*>sheet ${no}</a>`))
  })
})
