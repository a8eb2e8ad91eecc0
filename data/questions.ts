/** The four questions that audiences ask, in their own words, with the talk's answers. */
import type { FloorNumber } from './floors'

export interface AudienceQuestion {
  id: string
  text: string
  answer: string
  /** The floors of the answer; the talk gives it on the first one. */
  floors: readonly FloorNumber[]
  /** Ids of rooms of data/rooms.ts that show it, one for each of `floors`. */
  rooms: readonly string[]
}

export const questions: readonly AudienceQuestion[] = [
  {
    id: 'tensorflow',
    text: 'Where does TensorFlow fit in?',
    answer: 'Among the tools: it is a framework for building models.',
    floors: [2],
    rooms: ['workshops'],
  },
  {
    id: 'model-framework',
    text: 'What’s the difference between a model and a framework?',
    answer: 'The framework is the workshop, the model is what leaves it.',
    floors: [2, 3],
    rooms: ['workshops', 'pretraining'],
  },
  {
    id: 'transformers',
    text: 'Do I need to understand transformers to build AI apps?',
    answer: 'No. Call a model’s API first, go down when you need to.',
    floors: [4],
    rooms: ['apis'],
  },
  {
    id: 'start',
    text: 'Where should I start learning?',
    answer: 'At the top to build, at the bottom to understand.',
    floors: [4, 1],
    rooms: ['apis', 'linear-algebra'],
  },
]
