import type { ChangeGroup } from './change'

const place = { kind: 'generated', package: '@slidev/cli', file: 'dist/*.mjs' } as const

/** Speaker notes load on first use: vite/frontmatter.ts. */
export const lazyNotes: ChangeGroup = {
  name: 'lazy-notes',
  purpose: 'light',
  why: 'The speaker notes of all slides, and the source of all frontmatter, load before the first slide.',
  upstream: 'Notes in a module of their own for each slide.',
  changes: [
    {
      ...place,
      from: '`    ...(${JSON.stringify(slideBase)}),`',
      to: 'noteHTML becomes a getter; frontmatterRaw, which the editor reads, goes',
    },
  ],
}

/** Keys of frontmatter that the deck does not read in the page are left out: vite/frontmatter.ts. */
export const omittedKeys: ChangeGroup = {
  name: 'omitted-keys',
  purpose: 'light',
  why: 'The frontmatter of all slides loads before the first slide, with keys for other programs.',
  upstream: 'An option with keys that stay out of the page.',
  changes: [
    {
      ...place,
      from: '`export const frontmatterData = ${JSON.stringify(fontmatter)}`',
      to: 'the keys of the option light.omit go',
    },
  ],
}
