import { useNav } from '@slidev/client'
import described from 'virtual:described'
import { useSlides } from '../../composables/slides'
import { isListed } from '../../data/deck'
import { noteOf } from '../../data/notes'
import type { Sheet } from './parts'

/**
 * The deck's slides as sheets of the handout, with their notes; a site built without notes has none. What the handout has
 * as a list of its own is not shown a second time as a picture.
 */
export function useSheets(): Sheet[] {
  const routes = useNav().slides.value
  return useSlides()
    .slides.value.map((s, i) => ({
      ...s,
      ...described[s.name],
      note: noteOf(routes[i].meta.slide.noteHTML),
    }))
    .filter((s) => !isListed(s.name))
}
