import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import { floors, type Floor } from '../../data/floors'
import { findRoom, type Room } from '../../data/rooms'
import { findName, type WellKnownName } from '../../data/well-known'
import { nextStop, parseQuery, currentStop, toQuery, tourOf, type DiagramState } from './state'
import type { TourStop, Tour } from './tours'

/** The state of the diagram page, which the address holds, and what follows from it. */
export interface Diagram {
  state: ComputedRef<DiagramState>
  /** The open floor. */
  floor: ComputedRef<Floor | undefined>
  /** The chosen room. */
  room: ComputedRef<Room | undefined>
  /** The name whose floors are lit. */
  name: ComputedRef<WellKnownName | undefined>
  /** The tour that is lit. */
  tour: ComputedRef<Tour | undefined>
  /** The tour's current stop; undefined before the first. */
  stop: ComputedRef<TourStop | undefined>
  /** The tour's next stop; undefined at the last. */
  next: ComputedRef<TourStop | undefined>
  /** Goes to a state. `replace`: without an entry in the browser's history. */
  go: (to: DiagramState, replace?: boolean) => void
  /** The address of a state, for a link. */
  locationOf: (to: DiagramState) => RouteLocationRaw
}

const diagramKey: InjectionKey<Diagram> = Symbol('diagram')

/** Reads the diagram from the route and provides it to the page's parts (`useDiagram`). Once a page. */
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

/** The diagram that the page above this component provides. Throws where there is none. */
export function useDiagram(): Diagram {
  const diagram = inject(diagramKey)
  if (!diagram) throw new Error('useDiagram: there is no DiagramPage above this component.')
  return diagram
}
