/** npm run build: builds the deck as a website with Slidev. Options of `slidev build` pass through. */
import { buildDeck } from './shared/build-deck'
import { runScript } from './shared/cli'
import { parseOrigin } from './shared/origin'
import { readSiteUrl } from './shared/site-url'
import { FULL_SLOT, parseSlotOption, slotList } from './shared/slots'

const help = `
Builds the deck as a website, into dist/.

  npm run build -- [--slot 45] [--url ADDRESS] [--endpoint ORIGIN] [options of slidev build, below]

  --slot <minutes>      length of the talk: ${slotList}; 45 has every slide
  --url <address>       address of the published site, for the QR codes on the last slide and social cards
  --endpoint <origin>   let the page call a model there, once a presenter connects it
`

/** Removes an option from `args` and returns its value; undefined = it is not there. */
function takeOption(option: string, args: string[]): string | undefined {
  const index = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  if (index < 0) return undefined
  const [argument, next = ''] = args.splice(index, args[index]!.includes('=') ? 1 : 2)
  return argument!.includes('=') ? argument!.slice(option.length + 1) : next
}

await runScript(async () => {
  const args = process.argv.slice(2)
  const endpoint = takeOption('--endpoint', args)
  const origin = endpoint === undefined ? '' : parseOrigin(endpoint)
  const slot = parseSlotOption(takeOption('--slot', args), FULL_SLOT)
  const siteUrl = readSiteUrl(takeOption('--url', args))
  if (args.includes('--help')) console.log(help)
  await buildDeck({ slot, siteUrl, endpoint: origin, args })
})
