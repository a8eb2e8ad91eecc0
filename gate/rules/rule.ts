/** What a rule is. */
import type { Found, Look, Moment, Visit, Whole } from '../evidence'
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

export type Rule = LookRule | VisitRule | MomentRule | WholeRule
