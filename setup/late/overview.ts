import { showOverview } from '@slidev/client/state/index.ts'
import { whenAsked } from './asked'

/** All slides at a glance, the key o. */
export default whenAsked(showOverview, () => import('slidev:QuickOverview'))
