import { showOverview } from '@slidev/client/state/index.ts'
import { lazyDialog } from './lazy-dialog'

/** All slides at a glance, the key o. */
export default lazyDialog(showOverview, () => import('slidev:QuickOverview'))
