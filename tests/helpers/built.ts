/** The built deck, for checks that look at it. */
import { spawnSync } from 'node:child_process'
import { judgeMade, lastChange } from '../../scripts/preflight/fresh'

/** Builds the deck into dist/. Ends the check where it does not build. */
export function buildDeck(): string {
  console.log('Building the deck …')
  const done = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return 'dist'
  console.error(
    `${done.stdout}\n${done.stderr}\nThe deck does not build (npm run build), so it cannot be looked at.`,
  )
  process.exit(1)
}

/** The same, unless what lies there is newer than the slides. */
export const builtDeck = (): string =>
  judgeMade('build', ['dist/index.html'], lastChange(), '').state === 'ready' ? 'dist' : buildDeck()
