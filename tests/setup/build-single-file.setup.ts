import { dirname } from 'node:path'
import { test as setup } from 'playwright/test'
import { ensureFresh } from './ensure-fresh'
import { runNpm } from './run-npm'
import { SINGLE_FILE_FOLDER } from './single-file-folder'

setup('the deck builds as one file', () =>
  ensureFresh(dirname(SINGLE_FILE_FOLDER), async () => {
    const { status, stdout, stderr } = await runNpm('build', '--single-file', '--out', SINGLE_FILE_FOLDER)
    if (status !== 0)
      throw new Error(`npm run build -- --single-file ended with code ${status}:\n${stdout}\n${stderr}`)
  }),
)
