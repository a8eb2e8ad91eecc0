/** How changes to the code of Slidev, and of what it depends on, are written down. */

/** A file of an installed package. */
interface PackageFile {
  /** The package that owns it. */
  package: string
  /** Its path there. */
  file: string
}

/** Replaces a text that stands there exactly once. */
export interface Edit extends PackageFile {
  kind: 'edit'
  from: string
  to: string
}

/** Replaces the module that a file imports as `specifier`, exactly once. */
export interface Substitution extends PackageFile {
  kind: 'substitution'
  specifier: string
  /** The module in its place: code, or a path below the addon's folder. */
  by: { code: string } | { path: string }
}

/** Replaces a line of a module that Slidev generates: the file has the template of the line, exactly once. */
export interface GeneratedEdit extends PackageFile {
  kind: 'generated'
  from: string
  /** What is done about it. */
  to: string
}

/** Removes a text from the style sheets of the build, which a file writes into them. */
export interface StyleSheetEdit extends PackageFile {
  kind: 'style-sheet'
  from: string
  /** Matches it in a style sheet. */
  pattern: RegExp
}

/** Nothing is replaced: the addon refers to the file by its name. */
export interface Anchor extends PackageFile {
  kind: 'anchor'
}

export type Change = Edit | Substitution | GeneratedEdit | StyleSheetEdit | Anchor

/** What is known of a deck before it is built. */
export interface DeckUse {
  /** Text of all that could use a feature: slides, components, layouts, styles, setups of deck, theme and addons. */
  text: string
  /** The deck's configuration. */
  config: Readonly<Record<string, unknown>>
}

/** Changes that belong together: all are made, or none. */
export interface ChangeGroup {
  /** For `light.without` and for messages. */
  name: string
  /**
   * light: the deck has less to load or to do; where the group does not fit it is left out, with a warning. feature: without
   * it something fails, and so does the build.
   */
  purpose: 'light' | 'feature'
  /** Whether the dev server needs it, too. */
  inDev?: true
  why: string
  /** What Slidev, or the other package, would have to offer instead. */
  upstream: string
  /** Whether a deck may lack the package: then there is nothing to change. */
  isOptional?: true
  /** Whether the deck uses what the group takes out; absent = it cannot. */
  isUsed?: (deck: DeckUse) => boolean
  changes: readonly Change[]
}
