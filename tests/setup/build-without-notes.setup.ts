import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as setup } from 'playwright/test'
import { ensureFresh } from './ensure-fresh'
import { runNpm } from './run-npm'
import { WITHOUT_NOTES_FOLDER } from './without-notes-folder'

setup('the deck builds without its speaker notes', () =>
  ensureFresh(WITHOUT_NOTES_FOLDER, async () => {
    // Outside the project, since a build may go anywhere.
    const parent = await mkdtemp(join(tmpdir(), 'llm-stack-'))
    try {
      const folder = join(parent, 'without-notes')
      const { status, stdout, stderr } = await runNpm(
        'build',
        '--without-notes',
        '--without-chat-model',
        '--out',
        folder,
      )
      if (status !== 0)
        throw new Error(`npm run build -- --without-notes ended with code ${status}:\n${stdout}\n${stderr}`)
      await cp(folder, WITHOUT_NOTES_FOLDER, { recursive: true })
    } finally {
      await rm(parent, { recursive: true, force: true })
    }
  }),
)
