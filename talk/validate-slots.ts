/** What slides.md has to say for its slides to find their slots. */
import { validateNote } from './notes'
import { isAppendix, type ParsedSlide } from './slides-in-slot'
import { slotList, parseSlot } from './slots'

const unknownSlotKey = (value: unknown) =>
  typeof value === 'object' && value ? Object.keys(value).find((key) => !parseSlot(key)) : undefined

function slotProblem({ frontmatter, note }: ParsedSlide): string | undefined {
  const { slot, demo, pause } = frontmatter
  if (isAppendix(frontmatter))
    return slot === undefined
      ? validateNote(note)
      : 'is in the appendix and has slot:. Leave it out: the appendix is in none, and always there'
  if (slot === undefined)
    return `has no slot. Write in its frontmatter from which one on it is shown: slot: 30 (${slotList} minutes)`
  if (!parseSlot(slot))
    return `has “slot: ${String(slot)}”. Write one of ${slotList}: from that one on it is shown`
  if (demo !== undefined && !parseSlot(demo))
    return `has “demo: ${String(demo)}”. Write one of ${slotList}: from that one on it is run live`
  const unknownKey = unknownSlotKey(pause)
  if (unknownKey) return `has a pause from slot ${unknownKey} on. There are slots of ${slotList} minutes`
  return validateNote(note)
}

/** One message for each slide that no slot can place. `line`: where the slide starts in slides.md. */
export const validateSlots = (slides: readonly (ParsedSlide & { line: number })[]): string[] =>
  slides.flatMap((slide) => {
    const problem = slotProblem(slide)
    const { routeAlias = 'this slide' } = slide.frontmatter
    return problem
      ? [`slides.md:${slide.line}: ${String(routeAlias)} “${slide.title ?? ''}” ${problem}.`]
      : []
  })
