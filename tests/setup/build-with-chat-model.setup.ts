import { test as setup } from 'playwright/test'
import { chatModel } from '../../data/chat-model'
import { findModel } from '../../scripts/model-files/models-folder'
import { CHAT_MODEL_SITE_FOLDER } from '../chat-model/chat-model-site-folder'
import { ensureFresh } from './ensure-fresh'
import { runNpm } from './run-npm'

setup('the deck builds with the chat model', async () => {
  setup.skip(!findModel(chatModel), 'without the chat model: npm run chat-model')
  await ensureFresh(CHAT_MODEL_SITE_FOLDER, async () => {
    const { status, stdout, stderr } = await runNpm('build', '--out', CHAT_MODEL_SITE_FOLDER)
    if (status !== 0) throw new Error(`npm run build failed, so nothing can be tested:\n${stdout}\n${stderr}`)
  })
})
