import { defineAppSetup } from '@slidev/types'
import { initNotesWidth } from '../presenter/notes-width'
import { authenticatePresenter } from '../remote/authenticate-presenter'
import { retryWakeLock } from '../windows/retry-wake-lock'

/** Valid values of `clicks` in an address. */
const CLICKS_PARAM = /^\d{1,6}$/
/** Names of Slidev's routes for the presenter. */
const PRESENTER_ROUTES = ['presenter', 'entry', 'overview', 'notes', 'notes-edit']

export default defineAppSetup(({ router }) => {
  retryWakeLock()
  router.beforeEach(({ name }, from) => {
    if (name === 'presenter' && from.name !== 'presenter') initNotesWidth()
  })
  // Drops an invalid `clicks` from the address: Slidev would compute with it.
  router.beforeEach(({ path, hash, query: { clicks, ...query } }) =>
    clicks === undefined || CLICKS_PARAM.test(String(clicks)) ? true : { path, hash, query, replace: true },
  )
  if (__STAGE_REMOTE__)
    router.beforeEach(async ({ name, params }, from) => {
      if (!PRESENTER_ROUTES.includes(String(name)) || PRESENTER_ROUTES.includes(String(from.name)))
        return true
      return (await authenticatePresenter()) || { path: `/${String(params.no ?? '1')}` }
    })
})
