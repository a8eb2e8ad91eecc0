import { test as setup } from 'playwright/test'
import { ensureFresh } from './ensure-fresh'
import { runNpm } from './run-npm'
import { SITE_FOLDER } from './site-folder'

setup('the deck builds', () =>
  ensureFresh(SITE_FOLDER, async () => {
    const { status, stdout, stderr } = await runNpm('build', '--without-chat-model', '--out', SITE_FOLDER)
    if (status !== 0) throw new Error(`npm run build failed, so nothing can be tested:\n${stdout}\n${stderr}`)
  }),
)
