import type { ChangeGroup } from './change'

/** The page asks for the pictures of the first slide alone: vite/image-links.ts. */
export const imageLinks: ChangeGroup = {
  name: 'image-links',
  purpose: 'light',
  why: 'Links in the page load the pictures of all slides, before its code and the first slide.',
  upstream: 'Links for the first slide, since the page itself loads the others ahead.',
  changes: [
    {
      kind: 'generated',
      package: '@slidev/cli',
      file: 'dist/*.mjs',
      from: '...collectPreloadImages(data, base)',
      to: 'the links for pictures of other slides go',
    },
  ],
}
