/**
 * Ways through the building: the two paths, the two roadmaps, the four questions and one message. Each is a list of
 * stops; a stop is a floor or rooms on it.
 */
import {
  answer,
  answerText,
  repeatNote,
  question,
  stops as said,
  tokens,
} from '../../components/lobby/journey'
import { floorByNumber, floors, type FloorNumber } from '../../data/floors'
import { questions } from '../../data/questions'
import { roadmaps } from '../../data/roadmaps'

export interface TourStop {
  floor: FloorNumber
  rooms: readonly string[]
  /** What happens here, or what is learnt. */
  text: string
  /** A few words for a button that leads here. */
  title: string
  /** What travels, in the message's own words. */
  carries?: string
}
export interface Tour {
  id: string
  kind: 'path' | 'roadmap' | 'question' | 'message'
  name: string
  /** Said before the first stop. */
  advice: string
  stops: readonly TourStop[]
  /** The floor the way points on to after its last stop. */
  onward?: FloorNumber
}

const floorStop = (n: FloorNumber): TourStop => {
  const { name, claim } = floorByNumber(n)
  return { floor: n, rooms: [], text: `${claim}.`, title: `${n} ${name}` }
}
const { research, product } = roadmaps

const pathTours: Tour[] = [
  {
    id: 'understand',
    kind: 'path',
    name: 'To understand',
    advice: research.advice,
    stops: ([1, 2, 3] as const).map(floorStop),
    onward: 4,
  },
  {
    id: 'build',
    kind: 'path',
    name: 'To build',
    advice: product.advice,
    stops: ([4, 3, 2] as const).map(floorStop),
    onward: 1,
  },
]

const roadmapTours: Tour[] = [product, research].map(({ id, name, question: want, advice, steps }) => ({
  onward: id === 'product' ? 1 : undefined,
  id,
  kind: 'roadmap',
  name,
  advice: `${want} ${advice}`,
  stops: steps.map((s) => ({ ...s, title: s.text })),
}))

const questionTours: Tour[] = questions.map((q) => ({
  id: q.id,
  kind: 'question',
  name: q.text,
  advice: q.answer,
  stops: q.floors.map((floor, i) => ({
    floor,
    rooms: [q.rooms[i]],
    text: q.answer,
    title: floorByNumber(floor).name,
  })),
}))

const messageStop = (floor: FloorNumber, room: string, carries: string, text: string): TourStop => ({
  floor,
  rooms: [room],
  text,
  title: floorByNumber(floor).name,
  carries,
})
const messageTour: Tour = {
  id: 'message',
  kind: 'message',
  name: 'One message',
  advice: `“${question}” goes down every floor and comes back up.`,
  stops: [
    messageStop(4, 'chatbots', 'question', `You type: “${question}”`),
    messageStop(4, 'prompts', 'prompt', `The app sends ${said[4].down}: together, the prompt.`),
    messageStop(
      3,
      'tokens',
      `${tokens.length} tokens`,
      `The prompt is ${said[3].down}: ${tokens.join(' · ')}`,
    ),
    messageStop(2, 'gpu', 'matrices', `The model is ${said[2].down}.`),
    messageStop(1, 'linear-algebra', 'sums', `Underneath it is maths: ${said[1].down}, layer after layer.`),
    messageStop(1, 'probability', 'chances', `Then up again, with ${said[1].up}.`),
    messageStop(2, 'gpu', 'chances', `The sums are done: ${said[2].up}.`),
    messageStop(3, 'inference', answer[0], `By these chances ${said[3].up}: “${answer[0]}”.`),
    messageStop(4, 'chatbots', answer[0], `It is ${said[4].up}: “${answer[0]} …”`),
    messageStop(4, 'chatbots', 'answer', `And the whole way again, ${repeatNote}: “${answerText}”`),
  ],
}

export const tours: readonly Tour[] = [...pathTours, ...roadmapTours, ...questionTours, messageTour]

export const findTour = (id: string): Tour | undefined => tours.find((w) => w.id === id)
export const toursOfKind = (kind: Tour['kind']): Tour[] => tours.filter((w) => w.kind === kind)

/** Floors that keep their colour: a roadmap and a question leave the others in paper. */
export function highlightedFloors(tour?: Tour): FloorNumber[] {
  const all = floors.map((f) => f.n)
  return tour?.kind === 'roadmap' || tour?.kind === 'question'
    ? all.filter((n) => tour.stops.some((s) => s.floor === n))
    : all
}
