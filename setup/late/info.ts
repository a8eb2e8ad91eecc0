import { showInfoDialog } from '@slidev/client/state/index.ts'
import { whenAsked } from './asked'

/** What the deck is, from the menu. */
export default whenAsked(showInfoDialog, () => import('slidev:InfoDialog'))
