/**
 * Tours of the building: two paths, two roadmaps, four questions and one message. Each is a list of stops; a stop is a
 * floor, or rooms on it.
 */
import {
  answer,
  answerText,
  repeatNote,
  question,
  stops as journeyStops,
  tokens,
} from '../../components/lobby/journey'
import { floorByNumber, floors, type FloorNumber } from '../../data/floors'
import { questions } from '../../data/questions'
import { roadmaps } from '../../data/roadmaps'

export interface TourStop {
  floor: FloorNumber
  /** Ids of rooms on the floor, the one to open first; none = the stop is the floor. */
  rooms: readonly string[]
  /** Text of the strip at this stop. */
  text: string
  /** A few words for a button that leads here. */
  title: string
  /** The message's cargo, in a word or two. */
  carries?: string
}
export interface Tour {
  id: string
  kind: 'path' | 'roadmap' | 'question' | 'message'
  name: string
  /** Text of the strip before the first stop. */
  advice: string
  stops: readonly TourStop[]
  /** The floor that the line points to after the last stop. */
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

const roadmapTours: Tour[] = [product, research].map(({ id, name, question: lead, advice, steps }) => ({
  onward: id === 'product' ? 1 : undefined,
  id,
  kind: 'roadmap',
  name,
  advice: `${lead} ${advice}`,
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
    messageStop(4, 'prompts', 'prompt', `The app sends ${journeyStops[4].down}: together, the prompt.`),
    messageStop(
      3,
      'tokens',
      `${tokens.length} tokens`,
      `The prompt is ${journeyStops[3].down}: ${tokens.join(' · ')}`,
    ),
    messageStop(2, 'gpu', 'matrices', `The model is ${journeyStops[2].down}.`),
    messageStop(
      1,
      'linear-algebra',
      'sums',
      `Underneath it is maths: ${journeyStops[1].down}, layer after layer.`,
    ),
    messageStop(1, 'probability', 'chances', `Then up again, with ${journeyStops[1].up}.`),
    messageStop(2, 'gpu', 'chances', `The sums are done: ${journeyStops[2].up}.`),
    messageStop(3, 'inference', answer[0], `By these chances ${journeyStops[3].up}: “${answer[0]}”.`),
    messageStop(4, 'chatbots', answer[0], `It is ${journeyStops[4].up}: “${answer[0]} …”`),
    messageStop(4, 'chatbots', 'answer', `And the whole way again, ${repeatNote}: “${answerText}”`),
  ],
}

export const tours: readonly Tour[] = [...pathTours, ...roadmapTours, ...questionTours, messageTour]

/** The tour with this id; undefined = there is none. */
export const findTour = (id: string): Tour | undefined => tours.find((tour) => tour.id === id)
export const toursOfKind = (kind: Tour['kind']): Tour[] => tours.filter((tour) => tour.kind === kind)

/** Floors that keep their colours: those of a roadmap's or a question's stops, else all. */
export function highlightedFloors(tour?: Tour): FloorNumber[] {
  const all = floors.map((f) => f.n)
  return tour?.kind === 'roadmap' || tour?.kind === 'question'
    ? all.filter((n) => tour.stops.some((s) => s.floor === n))
    : all
}
