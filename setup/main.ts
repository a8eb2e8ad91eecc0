import { defineAppSetup } from '@slidev/types'
import { authenticatePresenter } from '../composables/authenticate-presenter'

/** A number of clicks as an address may say it. */
const CLICKS_PARAM = /^\d{1,6}$/
/** Pages for who speaks; in Slidev's words. */
const PRESENTER_ROUTES = ['presenter', 'entry', 'overview', 'notes', 'notes-edit']

export default defineAppSetup(({ router }) => {
  // An address may be anybody's. What is no number of clicks is left out: Slidev would count on from it.
  router.beforeEach(({ path, hash, query: { clicks, ...query } }) =>
    clicks === undefined || CLICKS_PARAM.test(String(clicks)) ? true : { path, hash, query, replace: true },
  )
  if (__REMOTE__)
    router.beforeEach(async ({ name, params }, from) => {
      if (!PRESENTER_ROUTES.includes(String(name)) || PRESENTER_ROUTES.includes(String(from.name)))
        return true
      return (await authenticatePresenter()) || { path: `/${String(params.no ?? '1')}` }
    })
  if (!import.meta.env.PROD) return
  // Not before the first slide is there: the copy has time.
  const begin = () =>
    import('../composables/offline/offline-cache').then(
      ({ cacheWhenNetworkIdle }) => cacheWhenNetworkIdle(),
      () => {},
    )
  if (document.readyState === 'complete') void begin()
  else addEventListener('load', () => void begin(), { once: true })
})
