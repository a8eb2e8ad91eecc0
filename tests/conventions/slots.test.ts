import { injectPreparserExtensionLoader, load } from '@slidev/parser/fs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import GlossaryList from '../../components/exit/GlossaryList.vue'
import SummaryTable from '../../components/exit/SummaryTable.vue'
import { deck as deckData } from '../../data/deck'
import { glossary } from '../../data/glossary'
import ReferenceList from '../../routes/handout/ReferenceList.vue'
import TermList from '../../routes/handout/TermList.vue'
import { describeSlides } from '../../setup/slide-descriptions'
import { validateSlots } from '../../packages/slidev-addon-stage/slots/validate-slots'
import { presenterNote, slotPreparser } from '../../packages/slidev-addon-stage/slots/slot-preparser'
import { DEFAULT_SLOT, FULL_SLOT, SLOTS, stageOptions } from '../../scripts/shared/slots'
import { readDeckText, readSlides, readRawSlides } from '../helpers/read-slides'

const nav = vi.hoisted(() => ({ slides: { value: [] as unknown[] }, isPrintMode: { value: true } }))
const slideDescriptions = vi.hoisted(() => ({}) as Record<string, unknown>)
vi.mock('@slidev/client', () => ({ useNav: () => nav, useSlideContext: () => ({}) }))
vi.mock('virtual:slide-descriptions', () => ({ default: slideDescriptions }))

const deck = readDeckText()
const allSlides = readSlides(deck)
const namesIn = (slot: number) => readSlides(deck, slot).map((s) => s.name)

/** slides.md as Slidev itself reads it for a slot. */
async function loadWithSlidev(slot: number) {
  injectPreparserExtensionLoader(async () => [slotPreparser(slot, stageOptions)])
  return load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': deck })
}
afterAll(() => injectPreparserExtensionLoader(async () => []))

const linkStub = { props: ['to'], template: '<a :href="to.hash ?? to"><slot /></a>' }
async function renderHtml(component: object): Promise<string> {
  const app = createSSRApp(component).component('Link', linkStub).component('RouterLink', linkStub)
  return (await renderToString(app)).replace(/<!--.*?-->/g, '')
}
/** The slides that a page links to. */
const linkTargets = (html: string) =>
  [...html.matchAll(/href="(?:#sheet-)?([a-z][a-z-]*)"/g)].map((m) => m[1]!)

it('the default slot is that of data/deck.ts', () => expect(DEFAULT_SLOT).toBe(deckData.minutes))

it('every slide of the talk states the first slot that includes it', () =>
  expect(
    validateSlots(
      readRawSlides(deck).map((s) => ({ ...s, note: s.notes })),
      stageOptions,
    ),
  ).toEqual([]))

it('Slidev refuses a deck with a slide without a slot, and names the slide', async () => {
  injectPreparserExtensionLoader(async () => [slotPreparser(30, stageOptions)])
  const text = deck.replace(/(routeAlias: tokens\n)slot: \d+\n/, '$1')
  await expect(load({ roots: ['.'], userRoot: '.' }, 'slides.md', { 'slides.md': text })).rejects.toThrow(
    /slides.md:\d+: tokens “Models read tokens, not words” has no slot. Write in its frontmatter/,
  )
})

it('the longest slot includes every slide', () =>
  expect(namesIn(FULL_SLOT)).toEqual(
    readRawSlides(deck)
      .filter((s) => !s.hidden)
      .map((s) => s.name),
  ))

describe.each(SLOTS)('the slot of %i minutes', (slot) => {
  const slides = readSlides(deck, slot)
  const names = slides.map((s) => s.name)

  it('has the same slides, notes and duration in Slidev', async () => {
    const { slides: loaded, headmatter } = await loadWithSlidev(slot)
    expect(loaded.map((s) => s.frontmatter.routeAlias)).toEqual(names)
    expect(loaded.map((s) => s.note)).toEqual(slides.map((s) => presenterNote(s.slotSlide)))
    expect(headmatter.duration).toBe(`${slot}min`)
  })

  it('has notes for each slide, with a marker for each of its clicks', () => {
    for (const { name, clickMarkers, notes } of slides) {
      expect([name, clickMarkers]).toEqual([name, allSlides.find((s) => s.name === name)!.clickMarkers])
      expect(notes.split(/\s+/).length, name).toBeGreaterThanOrEqual(20)
      expect(notes, name).not.toMatch(/^(FROM|UP TO) \d/m)
    }
  })

  it('links only to its own slides, by their numbers in this slot', async () => {
    const { slides: loaded } = await loadWithSlidev(slot)
    nav.slides.value = loaded.map((slide, i) => ({ no: i + 1, meta: { slide } }))
    Object.assign(slideDescriptions, describeSlides(loaded))
    const [glossaryHtml, termsHtml, tableHtml, sourcesHtml] = await Promise.all(
      [GlossaryList, TermList, SummaryTable, ReferenceList].map(renderHtml),
    )
    for (const html of [glossaryHtml, termsHtml, tableHtml, sourcesHtml])
      expect(linkTargets(html).filter((to) => !names.includes(to))).toEqual([])
    for (const { term, slide } of glossary) {
      expect(glossaryHtml).toContain(`<dt>${term}</dt>`)
      expect(linkTargets(glossaryHtml).includes(slide)).toBe(names.includes(slide))
      expect(linkTargets(termsHtml).includes(slide)).toBe(names.includes(slide))
    }
    for (const { name, no, frontmatter } of slides)
      if ((frontmatter.sources as string[] | undefined)?.length)
        expect(sourcesHtml).toMatch(new RegExp(`href="#sheet-${name}"[^>]*>sheet ${no}</a>`))
  })
})
