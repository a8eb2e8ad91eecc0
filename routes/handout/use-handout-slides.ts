import { useNav } from '@slidev/client'
import descriptions from 'virtual:slide-descriptions'
import { useSlides } from '../../composables/use-slides'
import { isReferenceSlide } from '../../data/deck'
import { noteFromHtml } from 'slidev-addon-stage/notes'
import type { HandoutSlide } from './parts'

/**
 * The slides of the handout with their descriptions and notes. Notes are empty in a site built without them. Slides that
 * the handout replaces by a list of its own are left out.
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
