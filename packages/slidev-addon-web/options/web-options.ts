/** The options of the addon, as `web:` in the headmatter states them, with every default filled in. */
export interface WebOptions {
  /** The copy of the deck that is kept for a visit without a network; false for none. */
  offline: false | OfflineOptions
  /** Sources added to the Content-Security-Policy, by directive; false for no policy at all. */
  csp: false | Readonly<Record<string, readonly string[]>>
  /** Origins that the page may connect to besides its own. */
  connect: readonly string[]
  /** Address of the published deck; '' = unknown. */
  url: string
  /** How the deck is made lighter; false = it loads as Slidev has it. */
  light: false | LightOptions
  /** Component shown in place of a page that fails to load, as a path from the slides; '' = the addon's own. */
  errorPage: string
  /** Whether files for hosts are written into the build. */
  hosts: boolean
  /** Folders besides assets/ whose files never change under their names: hosts let caches keep them. */
  immutable: readonly string[]
  /** Whether the build has Slidev's print page. */
  print: boolean
  /** Whether the build is one page with all files in it. */
  singleFile: boolean
}

export interface OfflineOptions {
  /** Whether Slidev's controls get a button that shows the state of the copy. */
  control: boolean
  /** What is kept at once, as the control calls it. */
  pages: string
  /** What is kept on use or on request, as the control calls it. */
  files: string
  /** Endings of the names of files that are kept on use or on request. */
  large: readonly string[]
  /** Files that are never kept, as patterns of paths in the build. */
  exclude: readonly string[]
  /** What these are, as the control calls it; '' = it does not name them. */
  excluded: string
}

export interface LightOptions {
  /** Keys of a slide's frontmatter that nothing in the deck reads in the page. */
  omit: readonly string[]
  /** Groups of changes to Slidev that are left out (changes/). */
  without: readonly string[]
}

/** What is kept where the deck says no more than `offline: true`. */
export const offlineDefaults: OfflineOptions = {
  control: true,
  pages: 'The slides',
  files: 'Large files',
  large: ['bin', 'gif', 'mov', 'mp3', 'mp4', 'pdf', 'wasm', 'webm'],
  exclude: [],
  excluded: '',
}

/** How the deck is made lighter where it says no more than `light: true`. */
export const lightDefaults: LightOptions = { omit: [], without: [] }
