/**
 * Speaker, place and date of the talk: fill in what you like. They appear on the first and the last slide and on the
 * handout; an empty field leaves no gap. A slide has space for some eighty letters per field.
 */
export interface TalkEvent {
  /** Name of the speaker. */
  speaker: string
  /** As “Meetup Leipzig”. */
  place: string
  /** As printed: “25 November 2026”. */
  date: string
  /** The speaker's mail address, web address, or any words. */
  contact: string
  /** Web address of these slides, for the codes on the last slide. `--url` on the command line overrides it. */
  address: string
}

export const event: TalkEvent = {
  speaker: '',
  place: '',
  date: '',
  contact: '',
  address: '',
}
