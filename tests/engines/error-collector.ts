/** Collects errors in the page itself, for browsers whose driver does not report them. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs before all other scripts of the page. */
const collectorScript = `{
  const errors = (window.collectedErrors = [])
  const add = (kind, ...values) =>
    errors.push((kind + ': ' + values.map((value) => value?.stack ? value + ' ' + value.stack : String(value)).join(' ')).slice(0, 400))
  addEventListener('error', ({ target, error, message }) =>
    add('error', target === window ? (error ?? message) : target.outerHTML + ' does not load'), true)
  addEventListener('unhandledrejection', ({ reason }) => add('rejected', reason))
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    add('Content Security Policy', violatedDirective, blockedURI))
  for (const level of ['error', 'warn']) {
    const log = console[level]
    console[level] = (...values) => {
      add('console ' + level, ...values)
      log.apply(console, values)
    }
  }
}
`

/** The first script of each page: the service worker keeps it, so that it runs without a network too. */
const FIRST_SCRIPTS = ['stand-ins.js', 'diagram.js']

/** Expression for the page: the errors since the last call. */
export const takeCollectedErrors = 'window.collectedErrors?.splice(0) ?? []'

const integrityOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/**
 * Copies a built site into a temporary folder, with the script in front of the first one of each page. The service worker
 * keeps no file with another hash than it expects, so it gets the new ones. Throws an Error if it has none of a file.
 */
export function copyWithErrorCollector(site: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'llm-stack-engine-'))
  cpSync(site, folder, { recursive: true })
  const worker = join(folder, 'service-worker.js')
  for (const name of FIRST_SCRIPTS) {
    const file = join(folder, name)
    const script = readFileSync(file, 'utf8')
    const workerCode = readFileSync(worker, 'utf8')
    if (!workerCode.includes(integrityOf(script)))
      throw new Error(`service-worker.js has no hash of ${name}.`)
    writeFileSync(file, collectorScript + script)
    writeFileSync(worker, workerCode.replace(integrityOf(script), integrityOf(collectorScript + script)))
  }
  return folder
}
