/** Written by vite/frontmatter.ts: the speaker notes of every slide as HTML, in order; empty on the dev server. */
declare module 'virtual:notes' {
  const notes: readonly string[]
  export default notes
}

/** A component of Slidev's client by name, to import lazily; vite/slidev-component.ts resolves it. */
declare module 'slidev:*' {
  const component: import('vue').Component
  export default component
}

/** The component that is shown in place of a page that fails to load. */
declare module 'virtual:web-error-page' {
  const component: import('vue').Component
  export default component
}

/** What the deck's offline copy is called in the page; false without one. */
declare const __SLIDEV_WEB_OFFLINE__: false | import('./options/web-options').OfflineOptions
/** Whether slides load ahead one by one, in place of Slidev's way. */
declare const __SLIDEV_WEB_LIGHT__: boolean
