/** What slides.md has to say for its slides to find their slots. */
import { noteFault } from './notes'
import { isAppendix, type Parsed } from './sheets'
import { listed, slotOf } from './slots'

const wrongKey = (value: unknown) =>
  typeof value === 'object' && value ? Object.keys(value).find((key) => !slotOf(key)) : undefined

function faultOf({ frontmatter, note }: Parsed): string | undefined {
  const { slot, demo, pause } = frontmatter
  if (isAppendix(frontmatter))
    return slot === undefined
      ? noteFault(note)
      : 'is in the appendix and has slot:. Leave it out: the appendix is in none, and always there'
  if (slot === undefined)
    return `has no slot. Write in its frontmatter from which one on it is shown: slot: 30 (${listed} minutes)`
  if (!slotOf(slot))
    return `has “slot: ${String(slot)}”. Write one of ${listed}: from that one on it is shown`
  if (demo !== undefined && !slotOf(demo))
    return `has “demo: ${String(demo)}”. Write one of ${listed}: from that one on it is run live`
  const stray = wrongKey(pause)
  if (stray) return `has a pause from slot ${stray} on. There are slots of ${listed} minutes`
  return noteFault(note)
}

/** One message for each slide that no slot can place. `line`: where the slide starts in slides.md. */
export const slotFaults = (slides: readonly (Parsed & { line: number })[]): string[] =>
  slides.flatMap((slide) => {
    const fault = faultOf(slide)
    const { routeAlias = 'this slide' } = slide.frontmatter
    return fault ? [`slides.md:${slide.line}: ${String(routeAlias)} “${slide.title ?? ''}” ${fault}.`] : []
  })
