/** npm run build: builds the deck as a website with Slidev, or as one file. Options of `slidev build` pass through. */
import { relative } from 'node:path'
import { chatModel } from '../data/chat-model'
import { findModel } from './model-files/models-folder'
import { buildDeck } from './shared/build-deck'
import { runScript, UserError } from './shared/cli'
import { parseOrigin } from './shared/origin'
import { readSiteUrl } from './shared/site-url'
import { buildSingleFile } from './shared/build-single-file'
import { FULL_SLOT, parseSlotOption, slotList } from './shared/slots'

const help = `
Builds the deck as a website, into dist/; or as one file, llm-stack.html in exports/.

  npm run build -- [--slot 45] [--url ADDRESS] [--endpoint ORIGIN] [--without-chat-model]
               [--single-file [--with-encoder]] [options of slidev build, below]

  --slot <minutes>      length of the talk: ${slotList}; 45 has every slide
  --url <address>       address of the published site, for the QR codes on the last slide and social cards
  --endpoint <origin>   let the page call a model there, once a presenter connects it
  --without-chat-model  leave the chat model's file out (98 MB; npm run chat-model), if it is there
  --single-file         the whole talk in one page that opens by a double click, without a server or network: chat
                        model and encoder are left out, and what they were recorded saying stands in
  --with-encoder        with the encoder, 21 MB: questions of one's own are looked up by meaning
  --out <folder>        write there
`

/** Removes an option from `args` and returns its value; undefined = it is not there. */
function takeOption(option: string, args: string[]): string | undefined {
  const index = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  if (index < 0) return undefined
  const [argument, next = ''] = args.splice(index, args[index]!.includes('=') ? 1 : 2)
  return argument!.includes('=') ? argument!.slice(option.length + 1) : next
}

/** Removes an option without a value from `args`; whether it was there. */
function takeFlag(option: string, args: string[]): boolean {
  const index = args.indexOf(option)
  if (index >= 0) args.splice(index, 1)
  return index >= 0
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const endpoint = takeOption('--endpoint', args)
  const origin = endpoint === undefined ? '' : parseOrigin(endpoint)
  const slot = parseSlotOption(takeOption('--slot', args), FULL_SLOT)
  const siteUrl = readSiteUrl(takeOption('--url', args))
  const chatModelPath = takeFlag('--without-chat-model', args) ? '' : findModel(chatModel)
  const isSingleFile = takeFlag('--single-file', args)
  const hasEncoder = takeFlag('--with-encoder', args)
  if (hasEncoder && !isSingleFile)
    throw new UserError('--with-encoder goes with --single-file; a website has the encoder anyway.')
  if (args.includes('--help')) console.log(help)
  const options = { slot, siteUrl, endpoint: origin, args }
  if (!isSingleFile || args.includes('--help')) return buildDeck({ ...options, chatModel: chatModelPath })
  const { path, bytes } = await buildSingleFile({
    ...options,
    hasEncoder,
    folder: takeOption('--out', args) ?? 'exports',
  })
  console.log(`\n${relative('', path)}, ${(bytes / 1e6).toFixed(1)} MB: opens by a double click.`)
})
