/** Where each idea of data/floors.ts is shown: the building's rooms and the slides behind their doors. */
import { floors, type Floor, type Idea } from './floors'

/** Slide number by idea id. */
export const slideOf: Readonly<Record<string, number>> = {
  'linear-algebra': 7,
  probability: 8,
  backpropagation: 9,
  optimization: 10,
  transformers: 12,
  attention: 11,
  autodiff: 15,
  gpu: 16,
  networks: 14,
  'training-loops': 17,
  pretrained: 22,
  'fine-tuned': 25,
  aligned: 26,
  chatbots: 30,
  agents: 33,
  rag: 32,
  saas: 29,
}

export interface Room extends Idea {
  slide: number
}

/** A floor's rooms, in the order its ideas are told. Throws an Error for an idea without a slide. */
export function roomsOf(floor: Floor): Room[] {
  return floor.ideas.map((idea) => {
    const slide = slideOf[idea.id]
    if (!slide) throw new Error(`data/rooms.ts has no slide for the idea "${idea.id}" of floor ${floor.n}.`)
    return { ...idea, slide }
  })
}

export const rooms: readonly Room[] = floors.flatMap(roomsOf)
