/** Builds the deck for the tests that run in a browser. */
import { spawnSync } from 'node:child_process'
import { verifyUpToDate, lastModified } from '../../scripts/preflight/staleness'

/** Builds the deck into dist/ and returns that folder. Ends the process if the build fails. */
export function buildDeck(): string {
  console.log('Building the deck …')
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (result.status === 0) return 'dist'
  console.error(
    `${result.stdout}\n${result.stderr}\nThe deck does not build (npm run build), so nothing can be tested.`,
  )
  process.exit(1)
}

/** Builds the deck unless dist/ is newer than the sources. */
export const ensureDeckBuilt = (): string =>
  verifyUpToDate('build', ['dist/index.html'], lastModified(), '').state === 'ready' ? 'dist' : buildDeck()
