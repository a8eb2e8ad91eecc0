/** The two roadmaps for learning: four steps each, with the floor and rooms of each step. */
import type { FloorNumber } from './floors'

export interface RoadmapStep {
  text: string
  floor: FloorNumber
  /** Ids of the rooms of data/rooms.ts where it is learnt. */
  rooms: readonly string[]
}
export interface Roadmap {
  id: 'product' | 'research'
  name: string
  /** The question that this roadmap answers. */
  question: string
  /** Where to start. */
  advice: string
  steps: readonly RoadmapStep[]
}

export const roadmaps: Record<Roadmap['id'], Roadmap> = {
  research: {
    id: 'research',
    name: 'Technical / Research Path',
    question: 'Want to understand how LLMs work internally?',
    advice: 'Start from the bottom: Theory\u00a0→\u00a0Frameworks\u00a0→\u00a0Models.',
    steps: [
      { text: 'Learn linear algebra basics', floor: 1, rooms: ['linear-algebra'] },
      { text: 'Study transformers', floor: 1, rooms: ['transformers'] },
      { text: 'Implement a small model', floor: 2, rooms: ['networks'] },
      { text: 'Train on a dataset', floor: 3, rooms: ['pretraining'] },
    ],
  },
  product: {
    id: 'product',
    name: 'Beginner (Product Focus)',
    question: 'Want to build AI products quickly?',
    advice: 'Start from the top: Applications → learn deeper only when needed.',
    steps: [
      { text: 'Learn how to use LLM APIs', floor: 4, rooms: ['apis'] },
      { text: 'Build small AI apps', floor: 4, rooms: ['chatbots'] },
      { text: 'Learn prompt engineering', floor: 4, rooms: ['prompts'] },
      { text: 'Explore RAG and agents', floor: 4, rooms: ['rag', 'agents'] },
    ],
  },
}
