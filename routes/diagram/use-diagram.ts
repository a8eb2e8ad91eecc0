/** The page's state, read from the address and written to it. One for the page; its parts inject it. */
import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import { floors, type Floor } from '../../data/floors'
import { findRoom, type Room } from '../../data/rooms'
import { findName, type WellKnownName } from '../../data/well-known'
import { nextStop, parseQuery, currentStop, toQuery, tourOf, type DiagramState } from './state'
import type { TourStop, Tour } from './tours'

export interface Diagram {
  state: ComputedRef<DiagramState>
  floor: ComputedRef<Floor | undefined>
  room: ComputedRef<Room | undefined>
  /** The name that is pointed at. */
  name: ComputedRef<WellKnownName | undefined>
  tour: ComputedRef<Tour | undefined>
  stop: ComputedRef<TourStop | undefined>
  next: ComputedRef<TourStop | undefined>
  /** Goes to a state; the browser's back leads here again, unless it replaces this one. */
  go: (to: DiagramState, replace?: boolean) => void
  /** The address of a state, for a link. */
  locationOf: (to: DiagramState) => RouteLocationRaw
}

const diagramKey: InjectionKey<Diagram> = Symbol('diagram')

export function provideDiagram(): Diagram {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => parseQuery(route.query))
  const locationOf = (to: DiagramState): RouteLocationRaw => ({ path: route.path, query: toQuery(to) })
  const diagram: Diagram = {
    state,
    floor: computed(() => floors.find((f) => f.id === state.value.floor)),
    room: computed(() => findRoom(state.value.room ?? '')),
    name: computed(() => findName(state.value.name ?? '')),
    tour: computed(() => tourOf(state.value)),
    stop: computed(() => currentStop(state.value)),
    next: computed(() => nextStop(state.value)),
    go: (to, replace = false) => void router[replace ? 'replace' : 'push'](locationOf(to)),
    locationOf,
  }
  provide(diagramKey, diagram)
  return diagram
}

/** The diagram of the page this component is on. */
export function useDiagram(): Diagram {
  const diagram = inject(diagramKey)
  if (!diagram) throw new Error('useDiagram: there is no DiagramPage above this component.')
  return diagram
}
