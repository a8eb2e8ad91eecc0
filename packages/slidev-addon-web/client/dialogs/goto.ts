import { showGotoDialog } from '@slidev/client/state/index.ts'
import { nextTick } from 'vue'
import { lazyDialog } from './lazy-dialog'

/** Slidev's Goto focuses its input when the dialog opens; it was opened before the component had loaded, so open it again. */
async function reopen(): Promise<void> {
  await nextTick()
  showGotoDialog.value = false
  await nextTick()
  showGotoDialog.value = true
}

/** Dialog of the key g: go to a slide, with search. */
export default lazyDialog(showGotoDialog, () => import('slidev:Goto'), reopen)
