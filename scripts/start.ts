/** npm start: serves the deck, and prints the addresses of the audience's and the presenter's window. */
import { fileURLToPath } from 'node:url'
import { parsePort, startDeck } from 'slidev-addon-stage/commands'
import { chatModel } from '../data/chat-model'
import { findModel } from './model-files/models-folder'
import { CHAT_MODEL_VARIABLE } from './model-files/served-model'
import { onExit, parseOptions, runScript } from './shared/cli'
import { ENDPOINT_VARIABLE, parseOrigin } from './shared/origin'
import { SITE_URL_VARIABLE, readSiteUrl } from './shared/site-url'
import { DEFAULT_SLOT, parseSlotOption, slotList } from './shared/slots'

const help = `
Serves the deck on this machine. Needs no network.

  npm start -- [--slot 30] [--port 3030] [--no-open] [--url ADDRESS] [--endpoint ORIGIN] [--remote]
               [--without-chat-model]

  --slot <minutes>      length of the talk: ${slotList}
  --port <number>       port of the deck; if busy, the next free one is taken
  --no-open             do not open a browser
  --url <address>       address of the published slides, for the QR codes on the last slide
  --endpoint <origin>   let the page call a model there, once you connect it
  --remote              let the whole network watch, and a phone navigate with the password that is printed
  --without-chat-model  do not serve the chat model's file (npm run chat-model), if it is there
`

await runScript(async () => {
  const { values } = parseOptions(help, {
    slot: { type: 'string' },
    port: { type: 'string', default: '3030' },
    'no-open': { type: 'boolean' },
    url: { type: 'string' },
    endpoint: { type: 'string' },
    remote: { type: 'boolean' },
    'without-chat-model': { type: 'boolean' },
  })
  const controller = new AbortController()
  onExit(() => controller.abort())
  await startDeck({
    entry: fileURLToPath(new URL('../slides.md', import.meta.url)),
    port: parsePort(values.port),
    slot: parseSlotOption(values.slot, DEFAULT_SLOT),
    slotHint: values.slot ? '' : '; another: npm start -- --slot 10',
    isOpened: process.stdout.isTTY && !values['no-open'] && !process.env.CI,
    isRemote: Boolean(values.remote),
    env: {
      [ENDPOINT_VARIABLE]: values.endpoint === undefined ? '' : parseOrigin(values.endpoint),
      [SITE_URL_VARIABLE]: readSiteUrl(values.url),
      [CHAT_MODEL_VARIABLE]: values['without-chat-model'] ? '' : findModel(chatModel),
    },
    signal: controller.signal,
  })
})
