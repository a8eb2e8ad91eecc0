import { useNav } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'

/** A slide of the talk, as slides.md describes it. */
export interface NamedSlide {
  /** Its `routeAlias`: the name by which data, links and pictures know it. */
  name: string
  /** Its place in the talk, from 1. For showing only: it changes when a slide is inserted, moved or hidden. */
  no: number
  /** Its headline, without markdown. */
  title: string
  floor?: number
  section?: string
  /** What a question people ask afterwards is called, in a word or two; undefined = no such sheet. */
  tab?: string
}

export interface SlideIndex {
  /** All that are shown, in order: a hidden slide is not among them. */
  slides: ComputedRef<NamedSlide[]>
  /** The number of the slide of this name; undefined = it is hidden, so there is nothing to link to. */
  numberOf: (name: string) => number | undefined
}

const stripMarkdown = (title = '') => title.replace(/[_*`]/g, '').replace(/\s+/g, ' ').trim()

/** The slides by name, on slides and on the pages beside the deck alike. */
export function useSlides(): SlideIndex {
  const nav = useNav()
  const slides = computed(() =>
    nav.slides.value.map(({ no, meta: { slide } }): NamedSlide => {
      const { routeAlias, floor, section, tab } = slide.frontmatter
      return { name: routeAlias, no, title: stripMarkdown(slide.title), floor, section, tab }
    }),
  )
  const numbers = computed(() => new Map(slides.value.map((s) => [s.name, s.no])))
  return { slides, numberOf: (name) => numbers.value.get(name) }
}
