/** What a storey of the plan shows, by the page's state; its parts share it. */
import { computed } from 'vue'
import type { Floor } from '../../data/floors'
import { restsOn, roomsOn, usedBy } from '../../data/rooms'
import { useDiagram } from './use-diagram'

/** The storey of a floor: whether it is open, what the way carries through it, its rooms and their marks. */
export function useStorey({ n }: Floor) {
  const { state, floor, room: chosenRoom, tour, stop, next } = useDiagram()

  const open = computed(() => floor.value?.n === n)
  const isNext = computed(() => next.value?.floor === n && !open.value)
  const carries = computed(() => (stop.value?.floor === n ? stop.value.carries : undefined))

  /** Rooms that carry the chosen one, or stand on it. */
  const connectedRooms = computed(() => {
    const room = chosenRoom.value
    return new Set(room ? [...restsOn(room), ...usedBy(room)].map((r) => r.id) : [])
  })
  /** On a roadmap or after a question, rooms have the number of their step. */
  const rooms = computed(() =>
    roomsOn(n).map((room) => {
      const stopNumber =
        tour.value && tour.value.kind !== 'message'
          ? tour.value.stops.findIndex((s) => s.rooms.includes(room.id)) + 1
          : 0
      return {
        room,
        near: connectedRooms.value.has(room.id),
        stop: tour.value?.kind === 'roadmap' && stopNumber ? stopNumber : undefined,
        answer: tour.value?.kind === 'question' && stopNumber > 0,
        done: stopNumber > 0 && stopNumber <= state.value.step,
        next: stopNumber > 0 && stopNumber === state.value.step + 1,
      }
    }),
  )
  return { open, isNext, carries, rooms }
}
