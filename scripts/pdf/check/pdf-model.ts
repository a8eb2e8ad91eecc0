/** A PDF as the rules see it: plain values, so that a rule can be tried on a page made up by hand. */
export interface PdfTag {
  /** Standard type: role maps are resolved. */
  type: string
  alt?: string
  /** Whole text of it and everything in it, in reading order. */
  text: string
  kids: PdfTag[]
  /** Pieces of page content directly in it. */
  contentItems: number
  /** Pages its own content lies on, 1-based. */
  pages: number[]
  /** Table headers: what they are the header of. */
  scope?: string
  /** Annotations it owns. */
  annotations: number
}

export interface TaggedLink {
  page: number
  url?: string
  /** Page a link within the file leads to; undefined = nowhere. */
  targetPage?: number
  /** The name of the place it leads to there, where it has one. */
  destinationName?: string
  /** What a screen reader may say of it. */
  description: string
  /** Type of the tag that owns it. */
  tagType?: string
  /** What stands on it. */
  text: string
}

export interface PdfPageStats {
  no: number
  text: string
  images: number
  /** Things drawn that are neither tagged nor marked as decoration. */
  stray: number
  /** Order in which the tab key goes: S = as tagged. */
  tabOrder?: string
  annotations: number
}

export interface OutlineItem {
  title: string
  level: number
  page?: number
}

export interface PdfModel {
  bytes: number
  isTagged: boolean
  showsTitle: boolean
  lang?: string
  title?: string
  author?: string
  subject?: string
  keywords?: string
  pages: PdfPageStats[]
  links: TaggedLink[]
  outline: OutlineItem[]
  fonts: { name: string; embedded: boolean; readable: boolean }[]
  root: PdfTag
}

/** A tag and all under it, in reading order. */
export const flattenTags = (tag: PdfTag): PdfTag[] => [tag, ...tag.kids.flatMap(flattenTags)]
