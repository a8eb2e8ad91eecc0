import { chatModel } from '../../data/chat-model'
import { findModel } from '../../scripts/model-files/models-folder'
import { DeckDriver } from '../fixtures/deck-driver'
import { test as base } from '../fixtures/test'
import { CHAT_MODEL_SITE_FOLDER } from './chat-model-site-folder'
import { startFaultyHost, type FaultyHost } from './faulty-host'

interface ChatModelFixtures {
  host: FaultyHost
  /** A visitor of the hosted deck. */
  visitor: DeckDriver
}

export const test = base.extend<ChatModelFixtures>({
  host: async ({}, use) => {
    const host = await startFaultyHost(CHAT_MODEL_SITE_FOLDER)
    await use(host)
    await host.close()
  },
  visitor: async ({ page, host }, use) => use(new DeckDriver(page, host.url)),
})
test.skip(!findModel(chatModel), 'without the chat model: npm run chat-model')
