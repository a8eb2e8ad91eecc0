/** npm run build: the deck as a website, by Slidev. Its options pass through; some are our own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { listed, SLOT_VARIABLE, WHOLE } from '../talk/slots'
import { ADDRESS_VARIABLE, readAddress } from './shared/address'
import { run, UserError } from './shared/cli'
import { ENDPOINT_VARIABLE, readOrigin } from './shared/origin'
import { readSlot } from './shared/slot'

const help = `
Builds the deck as a website, into dist/.

  npm run build -- [--slot 45] [--url ADDRESS] [--endpoint ORIGIN] [options of slidev build, below]

  --slot <minutes>      the talk of so many minutes: ${listed}; 45 has every slide
  --url <address>       where the site will lie on the web: for the codes on the last sheet and social cards
  --endpoint <origin>   let the page ask a model there, if a presenter plugs it in
`

/** Takes an option of our own out of what was written; undefined = it is not there. */
function take(option: string, args: string[]): string | undefined {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`))
  if (at < 0) return undefined
  const [found, next = ''] = args.splice(at, args[at]!.includes('=') ? 1 : 2)
  return found!.includes('=') ? found!.slice(option.length + 1) : next
}

await run(async () => {
  const args = process.argv.slice(2)
  const endpoint = take('--endpoint', args)
  const origin = endpoint === undefined ? '' : readOrigin(endpoint)
  const slot = readSlot(take('--slot', args), WHOLE)
  const address = readAddress(take('--url', args))
  if (args.includes('--help')) console.log(help)
  const slidev = fileURLToPath(new URL('../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [slidev, 'build', '--base', './', ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      [ENDPOINT_VARIABLE]: origin,
      [SLOT_VARIABLE]: String(slot),
      [ADDRESS_VARIABLE]: address,
    },
  })
  if (status !== 0) throw new UserError(`Slidev ended with code ${status}; what went wrong is above.`)
})
