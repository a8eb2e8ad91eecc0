/**
 * The four floors: the one place where a floor's name, number, meaning, ideas and people are written. Building, openers,
 * tables, title block and tests read it. Colours follow from the number: `data-floor="n"` sets `--floor-*` on an element
 * (styles/tokens.css).
 */
export type FloorId = 'theory' | 'frameworks' | 'models' | 'applications'
export type FloorNumber = 1 | 2 | 3 | 4

export interface Idea {
  id: string
  label: string
  /** Smaller text after the label. */
  detail?: string
}

export interface Floor {
  /** 1 = the lowest. */
  n: FloorNumber
  id: FloorId
  name: string
  /** Role in the building, as in "Theory = the foundation". */
  role: string
  /** Headline of the floor's opener. */
  claim: string
  /** The summary table's "What it means". */
  meaning: string
  /** The summary table's "Who works here". */
  people: string
  /** Its ideas, tools, stages or kinds of product, in the order of the talk. */
  ideas: Idea[]
  /** Well-known names from this floor. */
  examples: string[]
  /** Audiences that should start here. */
  bestFor: string[]
}

export const floors: readonly Floor[] = [
  {
    n: 1,
    id: 'theory',
    name: 'Theory',
    role: 'the foundation',
    claim: 'The maths and core ideas behind LLMs',
    meaning: 'Understand LLMs, i.e. maths & core concepts',
    people: 'Students & researchers',
    ideas: [
      { id: 'linear-algebra', label: 'Linear algebra', detail: 'vectors, matrices' },
      { id: 'probability', label: 'Probability' },
      { id: 'backpropagation', label: 'Backpropagation' },
      { id: 'optimization', label: 'Optimization', detail: 'SGD, Adam' },
      { id: 'transformers', label: 'Transformers' },
      { id: 'attention', label: 'Attention mechanism' },
    ],
    examples: [],
    bestFor: ['Students', 'Researchers', 'Curious engineers'],
  },
  {
    n: 2,
    id: 'frameworks',
    name: 'Frameworks',
    role: 'the construction tools',
    claim: 'Frameworks turn mathematical ideas into working code',
    meaning: 'Build LLMs, write ML training code',
    people: 'ML engineers',
    ideas: [
      { id: 'autodiff', label: 'Automatic differentiation' },
      { id: 'gpu', label: 'GPU acceleration' },
      { id: 'networks', label: 'Neural network building' },
      { id: 'training-loops', label: 'Training loops' },
    ],
    examples: ['TensorFlow', 'PyTorch', 'JAX'],
    bestFor: [
      'ML engineers',
      'People training custom models',
      'Researchers experimenting with architectures',
    ],
  },
  {
    n: 3,
    id: 'models',
    name: 'Models',
    role: 'the trained engine',
    claim: 'Large language models are trained in three stages',
    meaning: 'Training large LLMs',
    people: 'ML researchers',
    ideas: [
      { id: 'pretrained', label: 'Pretrained', detail: 'on massive datasets' },
      { id: 'fine-tuned', label: 'Fine-tuned', detail: 'for performance' },
      { id: 'aligned', label: 'Aligned', detail: 'for helpfulness and safety' },
    ],
    examples: ['GPT', 'Claude', 'Llama'],
    bestFor: ['ML researchers'],
  },
  {
    n: 4,
    id: 'applications',
    name: 'Applications',
    role: 'the product users interact with',
    claim: 'AI products are created here, and most people build here',
    meaning: 'Use LLMs to build AI products',
    people: 'Developers & founders',
    ideas: [
      { id: 'chatbots', label: 'Chatbots' },
      { id: 'agents', label: 'AI agents' },
      { id: 'rag', label: 'RAG systems' },
      { id: 'saas', label: 'AI-powered SaaS features' },
    ],
    examples: ['ChatGPT', 'Claude'],
    bestFor: ['Startup founders', 'Product engineers', 'Full-stack developers', 'Automation builders'],
  },
]

/** The floors in the order of a drawing, the top floor first. */
export const floorsTopDown: readonly Floor[] = [...floors].reverse()

/** Column heads of the summary table: the floor's name, its `meaning`, its `people`. */
export const floorTableHeads = ['Layer', 'What it means', 'Who works here'] as const

/** The floor with this number. Throws RangeError for a number that is no floor. */
export function floorByNumber(n: number): Floor {
  const floor = floors[n - 1]
  if (!floor) throw new RangeError(`There is no floor ${n}: floors are 1 to ${floors.length}.`)
  return floor
}
