/**
 * The content that the deck must have. All phrases of an item have to be on one slide, visible after its last click; small
 * print and text that is on every slide (title block, mini-building) do not count. Phrases match as whole words, whatever
 * the case, the white space and the shape of apostrophes, dashes and quotation marks.
 */
export interface RequiredItem {
  /** Names the item in messages. */
  topic: string
  /** All have to be on the slide; " | " separates alternatives. */
  phrases: readonly string[]
  /** The phrases have to stand in this order. */
  ordered?: boolean
}

/** One item for each phrase. */
const verbatim = (...phrases: string[]): RequiredItem[] =>
  phrases.map((phrase) => ({ topic: `word for word: ${phrase}`, phrases: [phrase] }))

const bestFor = (floor: string, ...phrases: string[]): RequiredItem => ({
  topic: `${floor}: best for`,
  phrases,
})

export const requiredContent: readonly RequiredItem[] = [
  {
    topic: 'the title',
    phrases: ['The LLM Stack', 'Explained simply'],
  },
  {
    topic: 'the four questions',
    phrases: [
      'Where does TensorFlow fit in?',
      "What's the difference between a model and a framework?",
      'Do I need to understand transformers to build AI apps?',
      'Where should I start learning?',
    ],
  },
  {
    topic: 'the building: what each floor is',
    phrases: [
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
    topic: 'Theory: its ideas',
    phrases: [
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
  { topic: 'Theory: maths and core ideas', phrases: ['maths and core ideas behind LLMs'] },
  { topic: 'Theory: where to start to know why', phrases: ['start here', 'why'] },
  bestFor('Theory', 'Students', 'Researchers', 'Curious engineers'),

  { topic: 'Frameworks: what they do', phrases: ['turn mathematical ideas into working code'] },
  { topic: 'Frameworks: examples', phrases: ['TensorFlow', 'PyTorch'] },
  {
    topic: 'Frameworks: what they handle',
    phrases: ['Automatic differentiation', 'GPU acceleration', 'Neural network building', 'Training loops'],
  },
  {
    topic: 'Frameworks: the framework computes the gradients',
    phrases: ["don't compute gradients by hand | don't compute gradients manually"],
  },
  bestFor(
    'Frameworks',
    'ML engineers',
    'People training custom models',
    'Researchers experimenting with architectures | Researchers trying architectures',
  ),

  {
    topic: 'Models: three things they are',
    phrases: [
      'Pretrained',
      'on massive datasets',
      'Fine-tuned',
      'for performance',
      'Aligned',
      'for helpfulness and safety',
    ],
  },
  {
    topic: 'Models: what training requires',
    phrases: ['Huge datasets', 'GPU clusters', 'Advanced ML engineering'],
  },
  { topic: 'Models: who works here', phrases: ['Most developers do not work at this layer'] },

  {
    topic: 'Applications: where most people build',
    phrases: ['AI products are created here', 'most people build here'],
  },
  {
    topic: 'Applications: kinds',
    phrases: ['Chatbots', 'AI agents', 'RAG systems', 'AI-powered SaaS features'],
  },
  {
    topic: 'Applications: what you do here',
    phrases: ['Call APIs', 'Design prompts', 'Build workflows', 'Connect tools'],
  },
  {
    topic: 'Applications: you use models',
    phrases: ["You usually don't train models", 'you use them'],
  },
  bestFor(
    'Applications',
    'Startup founders',
    'Product engineers',
    'Full-stack developers',
    'Automation builders',
  ),

  {
    topic: 'the two paths',
    phrases: ['understand how LLMs work', 'from the bottom', 'build AI products', 'from the top'],
  },
  { topic: 'the path up', phrases: ['Theory', 'Frameworks', 'Models'], ordered: true },
  {
    topic: 'the path down',
    phrases: ['Learn deeper only when needed | deeper only when needed | only when you need it'],
  },

  {
    topic: "the summary table's columns",
    phrases: ['Layer | Floor', 'What it means', 'Who works here'],
  },
  {
    topic: 'the summary table: Applications',
    phrases: ['Use LLMs to build AI products', 'Developers & founders | Developers and founders'],
  },
  { topic: 'the summary table: Models', phrases: ['Training large LLMs', 'ML researchers'] },
  {
    topic: 'the summary table: Frameworks',
    phrases: ['Build LLMs', 'write ML training code | writing ML training code', 'ML engineers'],
  },
  {
    topic: 'the summary table: Theory',
    phrases: [
      'Understand LLMs',
      'maths & core concepts | maths and core concepts',
      'Students & researchers | Students and researchers',
    ],
  },

  {
    topic: 'the product roadmap, in order',
    phrases: [
      'Learn how to use LLM APIs | Learn to use LLM APIs | Use LLM APIs | LLM APIs',
      'Build small AI apps | small AI apps | small apps',
      'Learn prompt engineering | prompt engineering',
      'Explore RAG and agents | RAG and agents',
    ],
    ordered: true,
  },
  {
    topic: 'the research roadmap, in order',
    phrases: [
      'Learn linear algebra basics | linear algebra',
      'Study transformers',
      'Implement a small model',
      'Train on a dataset | Train it on a dataset | Train it on data',
    ],
    ordered: true,
  },

  {
    topic: 'the takeaway: no need for everything',
    phrases: ["You don't need to understand everything to start building"],
  },
  {
    topic: 'the takeaway: where you are',
    phrases: ['where you are in the stack', 'deeper only when necessary | deeper only when needed'],
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
  { topic: 'the licence', phrases: ['MIT'] },
  {
    topic: 'star and share',
    phrases: ['star', 'share | sharing', 'someone learning AI | somebody learning AI'],
  },
]

/** Lower-case text with plain spaces, dashes, apostrophes and quotation marks, for comparison. */
export const normaliseText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\s\u00A0\u00AD\u200B]+/g, ' ')
    .replace(/ ([.,;:!?)])/g, '$1')
    .trim()

/** The texts of a slide that the back row can read, without small print, title block and mini-building. */
export const legibleText = (texts: readonly { words: string; small: boolean }[]): string =>
  texts
    .filter((text) => !text.small)
    .map((text) => text.words)
    .join(' ')

/** A phrase as it is searched for in a normalised text. */
interface PhrasePattern {
  normalised: string
  /** As whole words: “star” is not in “start”. */
  pattern: RegExp
}
/** Patterns by phrase: the same phrases are searched for in many texts. */
const patterns = new Map<string, PhrasePattern>()
function patternOf(phrase: string): PhrasePattern {
  const known = patterns.get(phrase)
  if (known) return known
  const normalised = normaliseText(phrase)
  const exact = normalised.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`, 'gu')
  patterns.set(phrase, { normalised, pattern })
  return { normalised, pattern }
}

type TextSpan = { start: number; end: number }
/** All places of a phrase in a normalised text. */
function findPhrase(text: string, phrase: string): TextSpan[] {
  const { normalised, pattern } = patternOf(phrase)
  if (!text.includes(normalised)) return []
  return Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}

/** How often a phrase occurs on every slide, as in the title block and the mini-building. */
type PhraseCount = (phrase: string) => number
const zeroCount: PhraseCount = () => 0

/** The end of the phrase in the text after `from`; -1 = not there, or not more often than on every slide. */
function findPhraseEnd(text: string, phrase: string, from: number, usualCount: PhraseCount): number {
  const ends = phrase.split(' | ').flatMap((choice) => {
    const spans = findPhrase(text, choice)
    const span = spans.find(({ start }) => start >= from)
    return span && spans.length > usualCount(choice) ? [span.end] : []
  })
  return ends.length ? Math.min(...ends) : -1
}

/** The phrases of an item that a text lacks or has out of order. */
export const missingPhrases = (item: RequiredItem, text: string): string[] =>
  missingFrom(item, normaliseText(text), zeroCount)

function missingFrom(item: RequiredItem, body: string, usualCount: PhraseCount): string[] {
  let from = 0
  return item.phrases.filter((phrase) => {
    const end = findPhraseEnd(body, phrase, item.ordered ? from : 0, usualCount)
    if (end >= 0) from = end
    return end < 0
  })
}

/** With fewer slides there is no boilerplate. */
const MIN_SLIDES = 8

/** Counts how often a phrase is boilerplate: 80 % of the texts contain it at least that often. */
function countBoilerplate(normalised: readonly string[]): PhraseCount {
  if (normalised.length < MIN_SLIDES) return zeroCount
  const cache = new Map<string, number>()
  function count(phrase: string): number {
    const counts = normalised.map((body) => findPhrase(body, phrase).length).sort((a, b) => b - a)
    return counts[Math.floor(counts.length * 0.8)]!
  }
  return (phrase) => cache.get(phrase) ?? cache.set(phrase, count(phrase)).get(phrase)!
}

/** The `items` without a text that has all their phrases; each with the index of the nearest text and the phrases it lacks. */
export function findMissingContent(
  texts: readonly string[],
  items: readonly RequiredItem[] = requiredContent,
): { item: RequiredItem; lacks: string[]; nearest: number }[] {
  const normalised = texts.map(normaliseText)
  const usualCount = countBoilerplate(normalised)
  return items.flatMap((item) => {
    const attempts = normalised.map((body) => missingFrom(item, body, usualCount))
    if (attempts.some((lacks) => lacks.length === 0)) return []
    const nearest = attempts.reduce((best, lacks, i) => (lacks.length < attempts[best]!.length ? i : best), 0)
    return [{ item, lacks: attempts[nearest]!, nearest }]
  })
}
