/** A PDF as the rules see it: plain values, so that a rule can be tried on a page made up by hand. */
export interface Tag {
  /** Standard type: role maps are resolved. */
  type: string
  alt?: string
  /** Whole text of it and everything in it, in reading order. */
  text: string
  kids: Tag[]
  /** Pieces of page content directly in it. */
  content: number
  /** Pages its own content lies on, 1-based. */
  pages: number[]
  /** Table headers: what they are the header of. */
  scope?: string
  /** Annotations it owns. */
  annotations: number
}

export interface LinkMark {
  page: number
  url?: string
  /** Page a link within the file leads to; undefined = nowhere. */
  target?: number
  /** The name of the place it leads to there, where it has one. */
  place?: string
  /** What a screen reader may say of it. */
  contents: string
  /** Type of the tag that owns it. */
  owner?: string
  /** What stands on it. */
  words: string
}

export interface PageFacts {
  no: number
  text: string
  images: number
  /** Things drawn that are neither tagged nor marked as decoration. */
  stray: number
  /** Order in which the tab key goes: S = as tagged. */
  tabs?: string
  annotations: number
}

export interface Line {
  title: string
  level: number
  page?: number
}

export interface PdfModel {
  bytes: number
  marked: boolean
  displayTitle: boolean
  lang?: string
  title?: string
  author?: string
  subject?: string
  keywords?: string
  pages: PageFacts[]
  links: LinkMark[]
  outline: Line[]
  fonts: { name: string; embedded: boolean; readable: boolean }[]
  root: Tag
}

/** A tag and all under it, in reading order. */
export const flat = (tag: Tag): Tag[] => [tag, ...tag.kids.flatMap(flat)]
