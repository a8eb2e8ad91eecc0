/** npm run chat-model: fetches the chat model's file, which is not in the repository, and verifies it. */
import { existsSync, statSync } from 'node:fs'
import { relative } from 'node:path'
import { chatModel } from '../../data/chat-model'
import { onExit, parseOptions, runScript, UserError } from '../shared/cli'
import { modelPath } from '../model-files/models-folder'
import { formatMegabytes, KEPT } from './download-errors'
import { installModel, partPath } from './install-model'
import { progressLine } from './progress'

const path = modelPath(chatModel)
const shownPath = relative('.', path).startsWith('..') ? path : relative('.', path)

const help = `
Fetches the chat model, ${formatMegabytes(chatModel.size)} MB, once:
${chatModel.name} (${chatModel.licence}), from ${chatModel.origin}.
After a break it goes on where it was. npm start and npm run build serve it from then on.

  npm run chat-model -- [--file PATH | --from URL]

  --file <path>   take a file that is already there: it is verified, and copied
  --from <url>    fetch it from another address: of the file, or of its folder with a slash at the end

It belongs at ${shownPath}; LLM_STACK_MODELS names another folder.
`

/** The address to fetch from. Throws a UserError for anything but a web address. */
function readAddress(from: string | undefined): string {
  if (from === undefined) return chatModel.url
  if (!/^https?:\/\//i.test(from) || !URL.canParse(from))
    throw new UserError(`--from ${from}: this is no web address. Write one, as https://example.org/models/`)
  return from.endsWith('/') ? from + chatModel.file : from
}

/** What is there of it after Ctrl-C. */
function describeStop(): string {
  const arrived = existsSync(partPath(path)) ? statSync(partPath(path)).size : 0
  return arrived ? `Stopped. ${KEPT(arrived, chatModel.size).trimEnd()}` : 'Stopped. Nothing has arrived.'
}

await runScript(async () => {
  const { values } = parseOptions(help, { file: { type: 'string' }, from: { type: 'string' } })
  if (values.file !== undefined && values.from !== undefined)
    throw new UserError('Give --file or --from, not both.')
  const url = readAddress(values.from)
  const controller = new AbortController()
  onExit(() => controller.abort())
  const done = await installModel({
    model: chatModel,
    path,
    url,
    file: values.file,
    signal: controller.signal,
    onProgress: progressLine({
      size: chatModel.size,
      isTerminal: process.stdout.isTTY,
      write: (text) => process.stdout.write(text),
    }),
  })
  console.log(
    `${shownPath} is ${done === 'there' ? 'already there' : 'there'}, and whole (sha256 ${chatModel.sha256.slice(0, 8)}…).`,
  )
}, describeStop)
