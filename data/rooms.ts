/** The rooms of the building: their meaning, their slides, and the rooms that they rest on. */
import { floorByNumber, type FloorNumber } from './floors'

export interface Room {
  id: string
  floor: FloorNumber
  name: string
  /** Name for little space. */
  short: string
  /** What happens there, in one or two plain sentences. */
  description: string
  /** Name of its slide in slides.md. */
  slide: string
  /** Ids of the rooms it depends on: on floors beneath, or beside it on its own floor. */
  restsOn: readonly string[]
  /** Id of its idea in data/floors.ts, if it has one. */
  idea?: string
  /** Other words by which the search finds it. */
  keywords?: readonly string[]
}

export const rooms: readonly Room[] = [
  // floor 1: the foundation
  {
    id: 'linear-algebra',
    idea: 'linear-algebra',
    floor: 1,
    name: 'Linear algebra',
    short: 'Algebra',
    description: 'Every word becomes a list of numbers, and words of like meaning point the same way.',
    slide: 'vectors',
    restsOn: [],
    keywords: ['vectors', 'matrices', 'dot product', 'cosine', 'maths'],
  },
  {
    id: 'probability',
    idea: 'probability',
    floor: 1,
    name: 'Probability',
    short: 'Probability',
    description: 'Softmax turns the scores of all tokens into chances, and one of them is drawn.',
    slide: 'next-token',
    restsOn: [],
    keywords: ['temperature', 'sampling', 'maths'],
  },
  {
    id: 'backpropagation',
    idea: 'backpropagation',
    floor: 1,
    name: 'Backpropagation',
    short: 'Backprop',
    description: 'Going backwards through a calculation tells how much each number mattered.',
    slide: 'backpropagation',
    restsOn: ['linear-algebra'],
    keywords: ['gradients', 'calculus', 'maths'],
  },
  {
    id: 'optimization',
    idea: 'optimization',
    floor: 1,
    name: 'Optimization',
    short: 'Optimization',
    description: 'Small steps downhill, until the error is small. SGD and Adam are two ways to step.',
    slide: 'optimizers',
    restsOn: ['backpropagation'],
    keywords: ['SGD', 'Adam', 'optimizer', 'gradient descent', 'learning rate'],
  },
  {
    id: 'transformers',
    idea: 'transformers',
    floor: 1,
    name: 'Transformers',
    short: 'Transformers',
    description: 'Attention and a plain network make a block, and many blocks are stacked.',
    slide: 'transformer',
    restsOn: ['attention', 'linear-algebra'],
    keywords: ['architecture', 'layers', 'blocks'],
  },
  {
    id: 'attention',
    idea: 'attention',
    floor: 1,
    name: 'Attention',
    short: 'Attention',
    description: 'Each word looks at the others and takes in those that matter to it.',
    slide: 'attention',
    restsOn: ['linear-algebra', 'probability'],
    keywords: ['queries', 'keys', 'values'],
  },

  // floor 2: the construction tools
  {
    id: 'autodiff',
    idea: 'autodiff',
    floor: 2,
    name: 'Automatic differentiation',
    short: 'Autodiff',
    description: 'You write the guess; the framework finds every gradient for you.',
    slide: 'gradients',
    restsOn: ['backpropagation'],
    keywords: ['autograd', 'gradients', 'backward'],
  },
  {
    id: 'gpu',
    idea: 'gpu',
    floor: 2,
    name: 'GPU acceleration',
    short: 'GPU',
    description: 'The same calculation on thousands of numbers at once, on a graphics chip.',
    slide: 'gpu',
    restsOn: ['linear-algebra'],
    keywords: ['CUDA', 'graphics card', 'hardware', 'chip'],
  },
  {
    id: 'networks',
    idea: 'networks',
    floor: 2,
    name: 'Network building',
    short: 'Networks',
    description: 'Ready-made parts of neural networks that you plug together.',
    slide: 'frameworks',
    restsOn: ['linear-algebra', 'transformers'],
    keywords: ['layers', 'neural network'],
  },
  {
    id: 'training-loops',
    idea: 'training-loops',
    floor: 2,
    name: 'Training loops',
    short: 'Training loops',
    description: 'Guess, measure the error, find the blame, nudge every number, and again.',
    slide: 'training-loop',
    restsOn: ['optimization', 'autodiff', 'networks'],
    keywords: ['loss', 'epochs', 'learning'],
  },
  {
    id: 'workshops',
    floor: 2,
    name: 'TensorFlow, PyTorch',
    short: 'PyTorch',
    description: 'TensorFlow, PyTorch and JAX are workshops: a model is built in one, and leaves it.',
    slide: 'workshop',
    restsOn: ['autodiff', 'gpu', 'networks', 'training-loops'],
    keywords: ['JAX', 'framework', 'library'],
  },

  // floor 3: the trained engine
  {
    id: 'tokens',
    floor: 3,
    name: 'Tokens',
    short: 'Tokens',
    description: 'A model never sees words: text is cut into pieces, and each piece is a number.',
    slide: 'tokens',
    restsOn: [],
    keywords: ['tokenizer', 'BPE', 'byte-pair encoding', 'vocabulary'],
  },
  {
    id: 'pretraining',
    idea: 'pretrained',
    floor: 3,
    name: 'Pretraining',
    short: 'Pretraining',
    description: 'Guessing the next token over a huge text, until the guesses are good.',
    slide: 'pretraining',
    restsOn: ['workshops', 'training-loops', 'transformers', 'tokens'],
    keywords: ['GPT', 'base model', 'loss'],
  },
  {
    id: 'scale',
    floor: 3,
    name: 'Scale',
    short: 'Scale',
    description: 'The same recipe with a hundred million times more numbers, on clusters of GPUs.',
    slide: 'scale',
    restsOn: ['gpu', 'pretraining'],
    keywords: ['parameters', 'datasets', 'Llama', 'size', 'cost'],
  },
  {
    id: 'fine-tuning',
    idea: 'fine-tuned',
    floor: 3,
    name: 'Fine-tuning',
    short: 'Fine-tuning',
    description: 'A finished model is trained a little more, on a little new data.',
    slide: 'fine-tuning',
    restsOn: ['training-loops', 'pretraining'],
    keywords: ['custom model', 'adapt'],
  },
  {
    id: 'alignment',
    idea: 'aligned',
    floor: 3,
    name: 'Alignment',
    short: 'Alignment',
    description: 'People pick the better of two answers, and the model learns to please them.',
    slide: 'alignment',
    restsOn: ['training-loops', 'fine-tuning'],
    keywords: ['RLHF', 'DPO', 'safety', 'helpful', 'preference'],
  },
  {
    id: 'inference',
    floor: 3,
    name: 'Inference',
    short: 'Inference',
    description: 'The finished model answers, token by token. Its weights stay as they are.',
    slide: 'inference',
    restsOn: ['probability', 'gpu', 'tokens', 'alignment'],
    keywords: ['serving', 'in use', 'answering', 'Claude'],
  },

  // floor 4: the product
  {
    id: 'apis',
    floor: 4,
    name: 'APIs',
    short: 'APIs',
    description: 'A counter where your program asks a model on somebody else’s computer.',
    slide: 'api',
    restsOn: ['inference'],
    keywords: ['request', 'call', 'provider'],
  },
  {
    id: 'chatbots',
    idea: 'chatbots',
    floor: 4,
    name: 'Chatbots',
    short: 'Chatbots',
    description: 'An app around a model that sends it the conversation, as much as fits, each time.',
    slide: 'chatbot',
    restsOn: ['alignment', 'apis', 'prompts'],
    keywords: ['ChatGPT', 'Claude', 'chat', 'memory'],
  },
  {
    id: 'prompts',
    floor: 4,
    name: 'Prompts',
    short: 'Prompts',
    description: 'Everything the model is given to read: a program in plain words.',
    slide: 'prompt',
    restsOn: ['tokens', 'apis'],
    keywords: ['prompt engineering', 'system prompt', 'context', 'examples'],
  },
  {
    id: 'rag',
    idea: 'rag',
    floor: 4,
    name: 'RAG systems',
    short: 'RAG',
    description: 'Look it up first, then answer from what was found.',
    slide: 'rag',
    restsOn: ['linear-algebra', 'prompts'],
    keywords: ['retrieval', 'search', 'documents', 'hallucination'],
  },
  {
    id: 'agents',
    idea: 'agents',
    floor: 4,
    name: 'AI agents',
    short: 'Agents',
    description: 'A model in a loop with tools: it thinks, acts, looks at the result, and goes on.',
    slide: 'agent',
    restsOn: ['apis', 'prompts'],
    keywords: ['tools', 'tool call', 'loop'],
  },
  {
    id: 'saas',
    idea: 'saas',
    floor: 4,
    name: 'SaaS features',
    short: 'SaaS',
    description: 'A button inside ordinary software, such as “summarise”, with a model behind it.',
    slide: 'applications',
    restsOn: ['apis', 'prompts'],
    keywords: ['product', 'software', 'workflow'],
  },
]

const roomsById = new Map(rooms.map((r) => [r.id, r]))

/** The room with this id; undefined = there is none. */
export const findRoom = (id: string): Room | undefined => roomsById.get(id)

/** The room with this id. Throws RangeError for an id that is no room. */
export function roomById(id: string): Room {
  const room = roomsById.get(id)
  if (!room) throw new RangeError(`There is no room "${id}". Rooms: ${rooms.map((r) => r.id).join(', ')}.`)
  return room
}

/** A floor's rooms, from left to right. */
export const roomsOn = (floor: FloorNumber): Room[] => rooms.filter((r) => r.floor === floor)

/** The rooms that a room rests on, its own floor first, then downwards. */
export const restsOn = (room: Room): Room[] => room.restsOn.map(roomById).sort((a, b) => b.floor - a.floor)

/** The rooms that rest on this one, from its own floor upwards. */
export const usedBy = (room: Room): Room[] => rooms.filter((r) => r.restsOn.includes(room.id))

/** The people who work in a room: those of its floor. */
export const peopleIn = (room: Room): string => floorByNumber(room.floor).people
