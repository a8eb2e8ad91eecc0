import type { RouteRecordRaw } from 'vue-router'
import type { Component } from 'vue'

type Load = () => Promise<unknown>

/** How a route's code is loaded, by the function that shows an error page if that fails. */
const loaders = new WeakMap<object, Load>()

/**
 * A route that shows `page` if its code fails to load: else the address changes and the old page stays. A route that has an
 * error page already gets this one.
 */
export function withErrorPage(route: RouteRecordRaw, page: Component): RouteRecordRaw {
  const { component } = route
  if (typeof component !== 'function') return route
  const load = loaders.get(component) ?? (component as Load)
  const guarded = () => load().catch(() => page)
  loaders.set(guarded, load)
  return { ...route, component: guarded } as RouteRecordRaw
}
