/** The `test` of this folder: the deck that is one file, opened from the disk by a browser without a network. */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test as base } from '../fixtures/test'
import { SINGLE_FILE_FOLDER } from '../setup/single-file-folder'

/** Path of the file. */
export const SINGLE_FILE = resolve(SINGLE_FILE_FOLDER, 'llm-stack.html')

export const test = base.extend({
  site: [
    async ({}, use) => {
      await use({ folder: SINGLE_FILE_FOLDER, url: pathToFileURL(SINGLE_FILE).href, origin: 'file://' })
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    await context.setOffline(true)
    await use(context)
  },
})
