import { showGotoDialog } from '@slidev/client/state/index.ts'
import { nextTick } from 'vue'
import { lazyDialog } from './lazy-dialog'

/** It takes the focus when it hears that it is asked for: once more, now that it is there. */
async function reopen(): Promise<void> {
  await nextTick()
  showGotoDialog.value = false
  await nextTick()
  showGotoDialog.value = true
}

/** The field of the key g, with the search behind it. */
export default lazyDialog(showGotoDialog, () => import('slidev:Goto'), reopen)
