/** The slides that `npm run test:look` compares, one of each kind. */
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
