/** A PDF as plain values, so that tests of the rules can write one by hand. */

/** An element of the structure tree. */
export interface PdfTag {
  /** Standard structure type: the role map is applied. */
  type: string
  /** Alternative text. */
  alt?: string
  /** Text of the element and its descendants, in reading order. */
  text: string
  /** Child elements. */
  kids: PdfTag[]
  /** Number of marked-content sequences directly in it. */
  contentItems: number
  /** Pages of those sequences, 1-based. */
  pages: number[]
  /** Scope of a table header: Row, Column or Both. */
  scope?: string
  /** Number of annotations it owns. */
  annotations: number
}

/** A link annotation with the tag that owns it. */
export interface TaggedLink {
  /** Page the link is on, 1-based. */
  page: number
  /** Address of a link out of the file. */
  url?: string
  /** Page of a link within the file, 1-based; undefined if its destination does not exist. */
  targetPage?: number
  /** Name of its destination, if that has one. */
  destinationName?: string
  /** Its `Contents`, which a screen reader may announce. */
  description: string
  /** Structure type of the tag that owns it. */
  tagType?: string
  /** Text of that tag. */
  text: string
}

/** What one page draws. */
export interface PdfPageStats {
  /** Page number, 1-based. */
  no: number
  /** All its text. */
  text: string
  /** Number of image operators. */
  images: number
  /** Number of paint operators neither tagged nor marked as artifacts. */
  untagged: number
  /** Its `Tabs` entry; S: the tab key follows the structure tree. */
  tabOrder?: string
  /** Number of annotations. */
  annotations: number
}

/** An entry of the outline, which readers show as bookmarks. */
export interface OutlineItem {
  /** Its text. */
  title: string
  /** Depth, from 1. */
  level: number
  /** Page it leads to, 1-based; undefined if its destination does not exist. */
  page?: number
}

/** All that the rules read of a PDF. */
export interface PdfModel {
  /** Size of the file. */
  bytes: number
  /** `MarkInfo`/`Marked`. */
  isTagged: boolean
  /** `DisplayDocTitle`: readers show the title, not the file name. */
  showsTitle: boolean
  /** Language, as BCP 47. */
  lang?: string
  /** From the document information. */
  title?: string
  /** From the document information. */
  author?: string
  /** From the document information. */
  subject?: string
  /** From the document information, separated by commas. */
  keywords?: string
  /** In order. */
  pages: PdfPageStats[]
  /** In order of their pages. */
  links: TaggedLink[]
  /** Flat, in order. */
  outline: OutlineItem[]
  /** `readable`: its glyphs map to Unicode (`ToUnicode`). */
  fonts: { name: string; embedded: boolean; readable: boolean }[]
  /** Root of the structure tree. */
  root: PdfTag
}

/** A tag and its descendants, in reading order. */
export const flattenTags = (tag: PdfTag): PdfTag[] => [tag, ...tag.kids.flatMap(flattenTags)]
