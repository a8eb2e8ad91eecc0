import { showInfoDialog } from '@slidev/client/state/index.ts'
import { lazyDialog } from './lazy-dialog'

/** Dialog “Show info” of the menu. */
export default lazyDialog(showInfoDialog, () => import('slidev:InfoDialog'))
