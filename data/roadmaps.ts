/** Two ways to learn, four steps each, and the floor each step happens on. */
import type { FloorNumber } from './floors'

export interface Step {
  text: string
  floor: FloorNumber
}
export interface Roadmap {
  id: 'product' | 'research'
  name: string
  /** The question this way answers, and where it starts. */
  want: string
  advice: string
  steps: readonly Step[]
}

export const roadmaps: Record<Roadmap['id'], Roadmap> = {
  research: {
    id: 'research',
    name: 'Technical / research path',
    want: 'Want to understand how LLMs work internally?',
    advice: 'Start from the bottom.',
    steps: [
      { text: 'Learn linear algebra basics', floor: 1 },
      { text: 'Study transformers', floor: 1 },
      { text: 'Implement a small model', floor: 2 },
      { text: 'Train on a dataset', floor: 3 },
    ],
  },
  product: {
    id: 'product',
    name: 'Beginner (product focus)',
    want: 'Want to build AI products quickly?',
    advice: 'Start from the top, learn deeper only when needed.',
    steps: [
      { text: 'Learn how to use LLM APIs', floor: 4 },
      { text: 'Build small AI apps', floor: 4 },
      { text: 'Learn prompt engineering', floor: 4 },
      { text: 'Explore RAG and agents', floor: 4 },
    ],
  },
}
