import { definePreparserSetup } from '@slidev/types'
import { slotAsked, slotPreparser } from '../talk/preparser'

export default definePreparserSetup(() => [slotPreparser(slotAsked())])
