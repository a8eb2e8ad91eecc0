/** npm run build: the deck as a website, by Slidev. Its options pass through; one is our own. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { run, UserError } from './shared/cli'
import { ENDPOINT_VARIABLE, readOrigin } from './shared/origin'

const help = `
Builds the deck as a website, into dist/.

  npm run build -- [--endpoint ORIGIN] [options of slidev build, below]

  --endpoint <origin>   let the page ask a model there, if a presenter plugs it in
`

/** Takes --endpoint out of what was written. */
function takeEndpoint(args: string[]): string {
  const at = args.findIndex((arg) => /^--endpoint(=|$)/.test(arg))
  if (at < 0) return ''
  const [option, next = ''] = args.splice(at, args[at]!.includes('=') ? 1 : 2)
  return readOrigin(option!.split('=')[1] ?? next)
}

await run(async () => {
  const args = process.argv.slice(2)
  const origin = takeEndpoint(args)
  if (args.includes('--help')) console.log(help)
  const slidev = fileURLToPath(new URL('../node_modules/@slidev/cli/bin/slidev.mjs', import.meta.url))
  const { status } = spawnSync(process.execPath, [slidev, 'build', '--base', './', ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, [ENDPOINT_VARIABLE]: origin },
  })
  if (status !== 0) throw new UserError(`Slidev ended with code ${status}; what went wrong is above.`)
})
