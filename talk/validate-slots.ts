/** Validates the frontmatter and notes that assign slides to slots. */
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
      : 'is in the appendix and has a slot. Leave that out: the appendix is in every slot'
  if (slot === undefined)
    return `has no slot. Write in its frontmatter the shortest one that shows it: slot: 30 (${slotList} minutes)`
  if (!parseSlot(slot))
    return `has “slot: ${String(slot)}”. Write one of ${slotList}: the shortest slot that shows it`
  if (demo !== undefined && !parseSlot(demo))
    return `has “demo: ${String(demo)}”. Write one of ${slotList}: the shortest slot that runs it live`
  const unknownKey = unknownSlotKey(pause)
  if (unknownKey) return `has a pause from slot ${unknownKey} on. There are slots of ${slotList} minutes`
  return validateNote(note)
}

/** A message for each slide whose slot is missing or invalid. `line`: where the slide starts in slides.md. */
export const validateSlots = (slides: readonly (ParsedSlide & { line: number })[]): string[] =>
  slides.flatMap((slide) => {
    const problem = slotProblem(slide)
    const { routeAlias = 'this slide' } = slide.frontmatter
    return problem
      ? [`slides.md:${slide.line}: ${String(routeAlias)} “${slide.title ?? ''}” ${problem}.`]
      : []
  })
