/** The slides that the project `look` compares, one of each kind. */
export const snapshotSlides: readonly string[] = [
  'cover',
  'building',
  'journey',
  'theory',
  'next-token',
  'attention',
  'training-loop',
  'models',
  'scale',
  'rag',
  'paths',
  'summary',
]
