import { useNav } from '@slidev/client'
import { computed, type ComputedRef } from 'vue'

/** A slide with the metadata that slides.md gives it. */
export interface NamedSlide {
  /** Its `routeAlias`, which data, links and screenshots refer to. */
  name: string
  /** Its number, from 1. For display only: it changes when slides are inserted, moved or hidden. */
  no: number
  /** Its heading, without markdown. */
  title: string
  /** The floor of the building it belongs to, 1 to 4. */
  floor?: number
  /** The section it opens. */
  section?: string
  /** Short name of a question slide, in a word or two; undefined = not a question slide. */
  tab?: string
}

export interface SlideIndex {
  /** All slides in order, without hidden ones. */
  slides: ComputedRef<NamedSlide[]>
  /** Number of the slide of this name; undefined = hidden, so there is nothing to link to. */
  numberOf: (name: string) => number | undefined
}

const stripMarkdown = (title = '') => title.replace(/[_*`]/g, '').replace(/\s+/g, ' ').trim()

/** The slides by name; works on slides and on the other pages of the site. */
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
