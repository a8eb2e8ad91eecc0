import { useNav } from '@slidev/client'
import { noteOf } from '../../data/notes'
import { plainTitle, type Sheet } from './parts'

/** The deck's slides as sheets of the handout, with their notes. A site built without notes has none. */
export function useSheets(): Sheet[] {
  return useNav().slides.value.map(({ no, meta: { slide } }) => ({
    no,
    title: plainTitle(slide.title),
    note: noteOf(slide.noteHTML),
    floor: slide.frontmatter.floor as number | undefined,
    section: slide.frontmatter.section as string | undefined,
  }))
}
