/** Where messages of the log were seen, to tell each where it happened and not on the slide after it. */
import { PRESENTER_VIEW } from './navigation-steps'

/** The pass to which the label of a step belongs. */
const passOf = (when: string): string =>
  [PRESENTER_VIEW, 'with motion', 'dark'].find((name) => when.includes(name)) ?? 'forwards'

/** A message of a rule on a slide. */
interface SlideMessage {
  slide: number
  rule: string
  message: string
}

const keyOf = ({ slide, rule, message }: SlideMessage) => `${slide} ${rule} ${message}`

export class LogPlaces {
  /** Message on a slide → passes in which it was seen. */
  private readonly passes = new Map<string, Set<string>>()
  /** Slide number → passes that entered it. */
  private readonly entries = new Map<number, Set<string>>()
  /** Messages on a slide that were seen at another step than its entry. */
  private readonly seenLater = new Set<string>()

  /** Records a message. `isEntry`: the slide was entered just before, so that the slide before it may have caused it. */
  add(place: SlideMessage, when: string, isEntry: boolean): void {
    const key = keyOf(place)
    this.passes.set(key, (this.passes.get(key) ?? new Set()).add(passOf(when)))
    if (!isEntry) this.seenLater.add(key)
  }

  /** Records that a slide was entered. */
  addEntry(slide: number, when: string): void {
    this.entries.set(slide, (this.entries.get(slide) ?? new Set()).add(passOf(when)))
  }

  /**
   * Whether a message comes from the slide before, which has it too: it is seen on entry alone, and not in each pass
   * that enters the slide, as an error of the slide's own would be.
   */
  isOfSlideBefore(place: SlideMessage): boolean {
    if (this.seenLater.has(keyOf(place))) return false
    const before = new Set(this.passes.get(keyOf({ ...place, slide: place.slide - 1 })))
    // There it comes from this slide, beside the one before it.
    before.delete(PRESENTER_VIEW)
    const here = this.passes.get(keyOf(place))!
    return before.size > 0 && [...(this.entries.get(place.slide) ?? [])].some((pass) => !here.has(pass))
  }

  /** Whether a message comes from the slide after, beside this one in the presenter view: it is seen there alone. */
  isOfSlideAfter(place: SlideMessage): boolean {
    const [after, here] = [place.slide + 1, place.slide].map((slide) =>
      this.passes.get(keyOf({ ...place, slide })),
    )
    return (
      [...here!].every((pass) => pass === PRESENTER_VIEW) &&
      !!after &&
      [...after].some((pass) => pass !== PRESENTER_VIEW)
    )
  }
}
