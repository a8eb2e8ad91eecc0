/** What a rule is. */
import type { Book, Found, Look, Moment, Page, Visit, Whole } from '../evidence'
import type { Settings } from '../settings'

interface About {
  /** Its name, for --rules and a slide's frontmatter. */
  id: string
  /** What it finds. */
  finds: string
  /** How it is looked for. */
  how: string
  /** What to do about a finding. */
  remedy: string
}

type Judge<Evidence> = (seen: Evidence, settings: Settings) => Found[]

export interface LookRule extends About {
  of: 'look'
  judge: Judge<Look>
}
export interface VisitRule extends About {
  of: 'visit'
  /** Which click a finding belongs to comes with it. */
  judge: (seen: Visit, settings: Settings) => (Found & { click?: number })[]
}
export interface MomentRule extends About {
  of: 'moment'
  judge: Judge<Moment>
  /** What can be told of the same with its place, once the slide is looked at. */
  look?: Judge<Look>
}
export interface WholeRule extends About {
  of: 'whole'
  judge: Judge<Whole>
}

/** Judges the PDF page by page. */
export interface PageRule extends About {
  of: 'page'
  judge: Judge<Page>
  /** What can be told of it as a whole. */
  book?: Judge<Book>
}
export interface BookRule extends About {
  of: 'book'
  judge: Judge<Book>
}

export type Rule = LookRule | VisitRule | MomentRule | WholeRule | PageRule | BookRule
