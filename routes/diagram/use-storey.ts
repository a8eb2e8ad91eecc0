import { computed } from 'vue'
import type { Floor } from '../../data/floors'
import { restsOn, roomsOn, usedBy } from '../../data/rooms'
import { useDiagram } from './use-diagram'

/** A floor as a storey of the plan: whether it is open or next on the tour, the message's cargo on it, and its rooms. */
export function useStorey({ n }: Floor) {
  const { state, floor, room: chosenRoom, tour, stop, next } = useDiagram()

  const open = computed(() => floor.value?.n === n)
  const isNext = computed(() => next.value?.floor === n && !open.value)
  const carries = computed(() => (stop.value?.floor === n ? stop.value.carries : undefined))

  /** Ids of the rooms that carry the chosen room, or rest on it. */
  const connectedRooms = computed(() => {
    const room = chosenRoom.value
    return new Set(room ? [...restsOn(room), ...usedBy(room)].map((r) => r.id) : [])
  })
  /** The floor's rooms with the props of RoomButton. */
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
