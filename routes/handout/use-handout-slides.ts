import { useNav } from '@slidev/client'
import descriptions from 'virtual:slide-descriptions'
import { useSlides } from '../../composables/use-slides'
import { isReferenceSlide } from '../../data/deck'
import { noteFromHtml } from '../../data/notes'
import type { HandoutSlide } from './parts'

/**
 * The deck's slides as sheets of the handout, with their notes; a site built without notes has none. What the handout has
 * as a list of its own is not shown a second time as a picture.
 */
export function useHandoutSlides(): HandoutSlide[] {
  const routes = useNav().slides.value
  return useSlides()
    .slides.value.map((s, i) => ({
      ...s,
      ...descriptions[s.name],
      note: noteFromHtml(routes[i].meta.slide.noteHTML),
    }))
    .filter((s) => !isReferenceSlide(s.name))
}
