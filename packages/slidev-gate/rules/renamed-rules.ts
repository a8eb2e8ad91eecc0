/** Renamed rules, old id → current id. Old ids still work in frontmatter and for --rules, with a notice. */
export const renamedRules: Readonly<Record<string, string>> = {
  rest: 'render-timeout',
  errors: 'console-errors',
  requests: 'failed-requests',
  outward: 'external-requests',
  pictures: 'missing-media',
  edge: 'slide-overflow',
  clipped: 'clipped-content',
  overlap: 'overlapping-text',
  unseen: 'occluded-text',
  never: 'never-visible',
  contrast: 'low-contrast',
  size: 'small-text',
  crowd: 'max-words',
  heading: 'heading-count',
  broken: 'stringified-values',
  links: 'broken-links',
  names: 'missing-accessible-name',
  spoken: 'screen-reader-spoiler',
  focus: 'missing-focus-ring',
  motion: 'infinite-animation',
  back: 'inconsistent-state',
  keys: 'ignored-keys',
  busy: 'long-task',
  leaks: 'leaked-timers',
  notes: 'missing-notes',
  marks: 'click-markers',
  ids: 'duplicate-ids',
  language: 'html-lang',
  print: 'pdf-mismatch',
  leads: 'pdf-broken-links',
  tags: 'pdf-accessibility',
  outline: 'pdf-outline',
}

/** Current id of a rule; returns an id that is not an old one unchanged. */
export const currentRuleId = (id: string): string =>
  Object.hasOwn(renamedRules, id) ? renamedRules[id]! : id

/** One notice for each old id among these. */
export const renamedRuleNotices = (ids: readonly string[]): string[] =>
  [...new Set(ids)]
    .filter((id) => currentRuleId(id) !== id)
    .map((id) => `rule "${id}" is now called "${currentRuleId(id)}"`)
