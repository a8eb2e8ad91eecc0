/** The built deck, for checks that look at it. */
import { spawnSync } from 'node:child_process'
import { verifyUpToDate, lastModified } from '../../scripts/preflight/staleness'

/** Builds the deck into dist/. Ends the check where it does not build. */
export function buildDeck(): string {
  console.log('Building the deck …')
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return 'dist'
  console.error(
    `${result.stdout}\n${result.stderr}\nThe deck does not build (npm run build), so it cannot be looked at.`,
  )
  process.exit(1)
}

/** The same, unless what lies there is newer than the slides. */
export const ensureDeckBuilt = (): string =>
  verifyUpToDate('build', ['dist/index.html'], lastModified(), '').state === 'ready' ? 'dist' : buildDeck()
