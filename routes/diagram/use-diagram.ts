/** The page's state, read from the address and written to it. One for the page; its parts inject it. */
import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import { floors, type Floor } from '../../data/floors'
import { findRoom, type Room } from '../../data/rooms'
import { findName, type WellKnown } from '../../data/well-known'
import { nextStop, parse, stopOf, toQuery, wayOf, type State } from './state'
import type { Stop, Way } from './ways'

export interface Diagram {
  state: ComputedRef<State>
  floor: ComputedRef<Floor | undefined>
  room: ComputedRef<Room | undefined>
  /** The name that is pointed at. */
  name: ComputedRef<WellKnown | undefined>
  way: ComputedRef<Way | undefined>
  stop: ComputedRef<Stop | undefined>
  next: ComputedRef<Stop | undefined>
  /** Goes to a state; the browser's back leads here again, unless it replaces this one. */
  go: (to: State, replace?: boolean) => void
  /** The address of a state, for a link. */
  at: (to: State) => RouteLocationRaw
}

const key: InjectionKey<Diagram> = Symbol('diagram')

export function provideDiagram(): Diagram {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => parse(route.query))
  const at = (to: State): RouteLocationRaw => ({ path: route.path, query: toQuery(to) })
  const diagram: Diagram = {
    state,
    floor: computed(() => floors.find((f) => f.id === state.value.floor)),
    room: computed(() => findRoom(state.value.room ?? '')),
    name: computed(() => findName(state.value.name ?? '')),
    way: computed(() => wayOf(state.value)),
    stop: computed(() => stopOf(state.value)),
    next: computed(() => nextStop(state.value)),
    go: (to, replace = false) => void router[replace ? 'replace' : 'push'](at(to)),
    at,
  }
  provide(key, diagram)
  return diagram
}

/** The diagram of the page this component is on. */
export function useDiagram(): Diagram {
  const diagram = inject(key)
  if (!diagram) throw new Error('useDiagram: there is no DiagramPage above this component.')
  return diagram
}
