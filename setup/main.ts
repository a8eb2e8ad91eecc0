import { defineAppSetup } from '@slidev/types'
import { mayLead } from '../composables/door'

/** Pages for who speaks; in Slidev's words. */
const SPEAKERS = ['presenter', 'entry', 'overview', 'notes', 'notes-edit']

export default defineAppSetup(({ router }) => {
  if (!__REMOTE__) return
  router.beforeEach(async ({ name, params }, from) => {
    if (!SPEAKERS.includes(String(name)) || SPEAKERS.includes(String(from.name))) return true
    return (await mayLead()) || { path: `/${String(params.no ?? '1')}` }
  })
})
