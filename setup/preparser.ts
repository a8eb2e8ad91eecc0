import { definePreparserSetup } from '@slidev/types'
import { requestedSlot, slotPreparser } from '../talk/slot-preparser'

export default definePreparserSetup(() => [slotPreparser(requestedSlot())])
