import { showInfoDialog } from '@slidev/client/state/index.ts'
import { lazyDialog } from './lazy-dialog'

/** What the deck is, from the menu. */
export default lazyDialog(showInfoDialog, () => import('slidev:InfoDialog'))
