/**
 * What the deck must say. Every item has to be on one slide, in what that slide shows once all its clicks
 * are done; small print does not count, nor the sheet's furniture. Matching is by whole words, and ignores case, white
 * space and the shape of apostrophes, dashes and quotation marks.
 */
export interface SeedItem {
  /** What it is about, for the message. */
  about: string
  /** Each has to be on the slide; within one, alternatives are separated by " | ". */
  says: readonly string[]
  /** They have to come in this order. */
  ordered?: boolean
}

/** Phrases that stand word for word on a slide each. */
const verbatim = (...phrases: string[]): SeedItem[] =>
  phrases.map((phrase) => ({ about: `word for word: ${phrase}`, says: [phrase] }))

const best = (floor: string, ...says: string[]): SeedItem => ({ about: `${floor}: best for`, says })

export const seed: readonly SeedItem[] = [
  {
    about: 'the title',
    says: ['The LLM Stack', 'Explained simply'],
  },
  {
    about: 'the four questions',
    says: [
      'Where does TensorFlow fit in?',
      "What's the difference between a model and a framework?",
      'Do I need to understand transformers to build AI apps?',
      'Where should I start learning?',
    ],
  },
  {
    about: 'the building: what each floor is',
    says: [
      'Theory',
      'foundation',
      'Frameworks',
      'construction tools',
      'Models',
      'trained engine',
      'Applications',
      'product users interact with',
    ],
  },

  {
    about: 'Theory: its ideas',
    says: [
      'Linear algebra',
      'vectors',
      'matrices',
      'Probability',
      'Backpropagation',
      'Optimization | Optimisation',
      'SGD',
      'Adam',
      'Transformers',
      'Attention mechanism',
    ],
  },
  { about: 'Theory: maths and core ideas', says: ['maths and core ideas behind LLMs'] },
  { about: 'Theory: where to start to know why', says: ['start here', 'why'] },
  best('Theory', 'Students', 'Researchers', 'Curious engineers'),

  { about: 'Frameworks: what they do', says: ['turn mathematical ideas into working code'] },
  { about: 'Frameworks: examples', says: ['TensorFlow', 'PyTorch'] },
  {
    about: 'Frameworks: what they handle',
    says: ['Automatic differentiation', 'GPU acceleration', 'Neural network building', 'Training loops'],
  },
  {
    about: 'Frameworks: the framework computes the gradients',
    says: ["don't compute gradients by hand | don't compute gradients manually"],
  },
  best(
    'Frameworks',
    'ML engineers',
    'People training custom models',
    'Researchers experimenting with architectures | Researchers trying architectures',
  ),

  {
    about: 'Models: three things they are',
    says: [
      'Pretrained',
      'on massive datasets',
      'Fine-tuned',
      'for performance',
      'Aligned',
      'for helpfulness and safety',
    ],
  },
  {
    about: 'Models: what training requires',
    says: ['Huge datasets', 'GPU clusters', 'Advanced ML engineering'],
  },
  { about: 'Models: who works here', says: ['Most developers do not work at this layer'] },

  {
    about: 'Applications: where most people build',
    says: ['AI products are created here', 'most people build here'],
  },
  {
    about: 'Applications: kinds',
    says: ['Chatbots', 'AI agents', 'RAG systems', 'AI-powered SaaS features'],
  },
  {
    about: 'Applications: what you do here',
    says: ['Call APIs', 'Design prompts', 'Build workflows', 'Connect tools'],
  },
  {
    about: 'Applications: you use models',
    says: ["You usually don't train models", 'you use them'],
  },
  best(
    'Applications',
    'Startup founders',
    'Product engineers',
    'Full-stack developers',
    'Automation builders',
  ),

  {
    about: 'the two paths',
    says: ['understand how LLMs work', 'from the bottom', 'build AI products', 'from the top'],
  },
  { about: 'the path up', says: ['Theory', 'Frameworks', 'Models'], ordered: true },
  {
    about: 'the path down',
    says: ['Learn deeper only when needed | deeper only when needed | only when you need it'],
  },

  {
    about: "the summary table's columns",
    says: ['Layer | Floor', 'What it means', 'Who works here'],
  },
  {
    about: 'the summary table: Applications',
    says: ['Use LLMs to build AI products', 'Developers & founders | Developers and founders'],
  },
  { about: 'the summary table: Models', says: ['Training large LLMs', 'ML researchers'] },
  {
    about: 'the summary table: Frameworks',
    says: ['Build LLMs', 'write ML training code | writing ML training code', 'ML engineers'],
  },
  {
    about: 'the summary table: Theory',
    says: [
      'Understand LLMs',
      'maths & core concepts | maths and core concepts',
      'Students & researchers | Students and researchers',
    ],
  },

  {
    about: 'the product roadmap, in order',
    says: [
      'Learn how to use LLM APIs | Learn to use LLM APIs | Use LLM APIs | LLM APIs',
      'Build small AI apps | small AI apps | small apps',
      'Learn prompt engineering | prompt engineering',
      'Explore RAG and agents | RAG and agents',
    ],
    ordered: true,
  },
  {
    about: 'the research roadmap, in order',
    says: [
      'Learn linear algebra basics | linear algebra',
      'Study transformers',
      'Implement a small model',
      'Train on a dataset | Train it on a dataset | Train it on data',
    ],
    ordered: true,
  },

  {
    about: 'the takeaway: no need for everything',
    says: ["You don't need to understand everything to start building"],
  },
  {
    about: 'the takeaway: where you are',
    says: ['where you are in the stack', 'deeper only when necessary | deeper only when needed'],
  },

  ...verbatim(
    'Beginner friendly',
    'The Big Picture',
    'clear mental model',
    'Theory & Architecture',
    'deeply understand why',
    'Framework layer',
    'the framework does it for you',
    'Model layer — where large language models live',
    'Application layer — where most people build',
    'Which path should you take?',
    'Theory → Frameworks → Models',
    'learn deeper only when needed',
    'Example Learning Roadmaps',
    'Beginner (Product Focus)',
    'Technical / Research Path',
    'Key Takeaway',
  ),
  { about: 'the licence', says: ['MIT'] },
  {
    about: 'star and share',
    says: ['star', 'share | sharing', 'someone learning AI | somebody learning AI'],
  },
]

/** Text as it is compared. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s\u00A0\u00AD\u200B]+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim()

/** What of a slide's texts can be read from the back row: no small print, no title block or mini-building. */
export const legible = (texts: readonly { words: string; small: boolean }[]): string =>
  texts
    .filter((text) => !text.small)
    .map((text) => text.words)
    .join(' ')

type Place = { start: number; end: number }
/** Where a phrase stands in a text, as whole words: no “star” in “start”. */
function placesOf(text: string, phrase: string): Place[] {
  const exact = plain(phrase).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'gu'))
  return Array.from(found, ({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

/** How often a phrase stands on any sheet, as its furniture does: the title block, the floors beside it. */
type Usual = (phrase: string) => number
const nothing: Usual = () => 0

/** How far into the text the phrase ends, from `from` on, where the text has it more often than any sheet; -1 = not. */
function find(text: string, phrase: string, from: number, usual: Usual): number {
  const ends = phrase.split(' | ').flatMap((choice) => {
    const places = placesOf(text, choice)
    const place = places.find(({ start }) => start >= from)
    return place && places.length > usual(choice) ? [place.end] : []
  })
  return ends.length ? Math.min(...ends) : -1
}

/** Phrases of the item that the text lacks (or has out of order). */
export function missing(item: SeedItem, text: string, usual = nothing): string[] {
  const body = plain(text)
  let from = 0
  return item.says.filter((phrase) => {
    const end = find(body, phrase, item.ordered ? from : 0, usual)
    if (end >= 0) from = end
    return end < 0
  })
}

/** Fewer sheets than these have no furniture in common. */
const FEW = 8

/** What most of these sheets say, each so often at least, is the furniture of them all. */
export function furnitureOf(texts: readonly string[]): Usual {
  if (texts.length < FEW) return nothing
  const bodies = texts.map(plain)
  const known = new Map<string, number>()
  function count(phrase: string): number {
    const counts = bodies.map((body) => placesOf(body, phrase).length).sort((a, b) => b - a)
    return counts[Math.floor(counts.length * 0.8)]!
  }
  return (phrase) => known.get(phrase) ?? known.set(phrase, count(phrase)).get(phrase)!
}

/** What the deck lacks: for each item not found whole in what a slide itself says, the slide that comes nearest. */
export function seedFaults(texts: readonly string[]): { item: SeedItem; lacks: string[]; nearest: number }[] {
  const usual = furnitureOf(texts)
  return seed.flatMap((item) => {
    const tries = texts.map((text) => missing(item, text, usual))
    if (tries.some((lacks) => lacks.length === 0)) return []
    const nearest = tries.reduce((best, lacks, i) => (lacks.length < tries[best]!.length ? i : best), 0)
    return [{ item, lacks: tries[nearest]!, nearest }]
  })
}
