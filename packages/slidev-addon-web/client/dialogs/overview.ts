import { showOverview } from '@slidev/client/state/index.ts'
import { lazyDialog } from './lazy-dialog'

/** Overview of all slides, on the key o. */
export default lazyDialog(showOverview, () => import('slidev:QuickOverview'))
