import { stripVTControlCharacters } from 'node:util'

/** Maximum number of log lines in an error message. */
const MAX_LOG_LINES = 15

/** Lines of Slidev's log from the first error on, or the last lines if there is none. */
export function excerptSlidevLog(log: string): string {
  // Stack frames in Slidev's own code do not help.
  const lines = stripVTControlCharacters(log.trim())
    .split('\n')
    .filter((line) => !/^\s+at .*:\d+\)?$/.test(line))
  const error = lines.findIndex((line) => /error/i.test(line))
  return (error < 0 ? lines.slice(-MAX_LOG_LINES) : lines.slice(error, error + MAX_LOG_LINES)).join('\n')
}
