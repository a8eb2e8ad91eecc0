/** npm run test:packages: packs each package, installs it into a fresh deck and uses it there, as its README says. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findBrowser } from 'slidev-paper/browser'
import { onExit, parseOptions, runScript, UserError } from '../../scripts/shared/cli'
import { checkContents } from './check-contents'
import { packageChecks } from './package-checks'

const help = `
Packs each package of packages/, installs the tarballs into a fresh deck outside this repository, and uses them there, or
those alone that are named.

  npm run test:packages -- [package …] [--slidev <version>]

  --slidev <version>   the Slidev of that deck; without it, this deck's own
`

/** Runs a command and returns what it printed. Throws a UserError, with that, if it exits with another code. */
function run(cwd: string, command: string, args: readonly string[], codes: readonly number[] = [0]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (!codes.includes(status ?? -1))
    throw new UserError(`${command} ${args.join(' ')} exits with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

/** Packs a package → the tarball's path. */
const pack = (name: string, folder: string) =>
  join(
    folder,
    run(resolve('packages', name), 'npm', ['pack', '--silent', '--pack-destination', folder])
      .trim()
      .split('\n')
      .at(-1)!,
  )

await runScript(async () => {
  const { values, positionals } = parseOptions(help, { slidev: { type: 'string' } })
  process.env.CHROMIUM_PATH = findBrowser()
  const root = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
  const folder = mkdtempSync(join(tmpdir(), 'packages-'))
  onExit(() => rmSync(folder, { recursive: true }))
  const names = readdirSync('packages')
  const tarballs = names.map((name) => pack(name, folder))
  cpSync('tests/packages/deck', folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  const slidev = `@slidev/cli@${values.slidev ?? root.dependencies['@slidev/cli']}`
  const beside = ['vue', '@slidev/theme-default', 'typescript'].map(
    (name) => `${name}@${root.dependencies[name] ?? '5'}`,
  )
  run(folder, 'npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    slidev,
    ...beside,
    ...tarballs,
  ])
  const used = names.filter((name) => !positionals.length || positionals.includes(name))
  for (const name of used) {
    const check = packageChecks[name]
    if (!check) throw new UserError(`${name} has no check in tests/packages/package-checks.ts.`)
    checkContents(join(folder, 'node_modules', name), join('packages', name))
    await check({
      folder,
      readme: readFileSync(`packages/${name}/README.md`, 'utf8'),
      run: run.bind(null, folder),
    })
    console.log(`${name}: works in a fresh deck with ${slidev}`)
  }
})
