import ErrorPage from 'virtual:web-error-page'
import type { RouteRecordRaw } from 'vue-router'
import { withErrorPage } from '../client/with-error-page'

/** Shows an error page in place of a page of Slidev that fails to load. */
export default function setupRoutes(routes: RouteRecordRaw[]): RouteRecordRaw[] {
  return routes.map((route) => withErrorPage(route, ErrorPage))
}
