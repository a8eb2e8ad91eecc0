import type { ChangeGroup } from './change'

/** All code for the first slide is in one file: vite/first-chunk.ts. */
export const firstChunk: ChangeGroup = {
  name: 'first-chunk',
  purpose: 'light',
  why: 'Files that import each other cost a round trip to the host each, before the first slide.',
  upstream: 'A chunk for the entry, the page that shows slides, and the first slide.',
  changes: [{ kind: 'anchor', package: '@slidev/client', file: 'pages/play.vue' }],
}
