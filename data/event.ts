/**
 * Who gives the talk, where and when: fill in what you like. It stands on the first sheet, on the last one and on the
 * handout; what is empty leaves no gap. Sheets have room for some eighty letters each.
 */
export interface TalkEvent {
  speaker: string
  /** Where it is given: “Meetup Leipzig”. */
  place: string
  /** When, as it is to be read: “25 November 2026”. */
  date: string
  /** How to reach the speaker: a mail address, a web address, or any words. */
  contact: string
  /** Where these slides lie on the web; `--url` on the command line goes before it. The codes on the last sheet lead there. */
  address: string
}

export const event: TalkEvent = {
  speaker: '',
  place: '',
  date: '',
  contact: '',
  address: '',
}
