/** Validates the frontmatter and notes that assign slides to slots. */
import type { StageOptions } from '../options'
import { validateNote } from './notes'
import { isAppendix, type ParsedSlide } from './slides-in-slot'
import { listSlots, parseSlot } from './slots'

function slotProblem({ frontmatter, note }: ParsedSlide, options: StageOptions): string | undefined {
  const { slots, everySlideHasSlot } = options
  const { slot, demo, pause } = frontmatter
  const slotList = listSlots(slots)
  if (isAppendix(frontmatter, options))
    return slot === undefined
      ? validateNote(note, slots)
      : 'is in the appendix and has a slot. Leave that out: the appendix is in every slot'
  if (slot === undefined && everySlideHasSlot)
    return `has no slot. Write in its frontmatter the shortest one that shows it: slot: ${options.slot} (${slotList} minutes)`
  if (slot !== undefined && !parseSlot(slot, slots))
    return `has “slot: ${String(slot)}”. Write one of ${slotList}: the shortest slot that shows it`
  if (demo !== undefined && !parseSlot(demo, slots))
    return `has “demo: ${String(demo)}”. Write one of ${slotList}: the shortest slot that runs it live`
  const pauseSlots = typeof pause === 'object' && pause ? Object.keys(pause) : []
  const unknownSlot = pauseSlots.find((key) => !parseSlot(key, slots))
  if (unknownSlot) return `has a pause from slot ${unknownSlot} on. There are slots of ${slotList} minutes`
  return validateNote(note, slots)
}

/** A message for each slide whose slot is missing or invalid. `line`: where the slide starts in `file`. */
export const validateSlots = (
  slides: readonly (ParsedSlide & { line: number })[],
  options: StageOptions,
  file = 'slides.md',
): string[] =>
  slides.flatMap((slide) => {
    const problem = slotProblem(slide, options)
    const { routeAlias = 'this slide' } = slide.frontmatter
    return problem ? [`${file}:${slide.line}: ${String(routeAlias)} “${slide.title ?? ''}” ${problem}.`] : []
  })
