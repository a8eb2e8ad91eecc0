/** Collects errors in the page itself, for browsers whose driver does not report them. */
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

/** Copies a built site into a temporary folder, with the script in front of the first one of each page. */
export function copyWithErrorCollector(site: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'llm-stack-engine-'))
  cpSync(site, folder, { recursive: true })
  for (const name of FIRST_SCRIPTS) {
    const file = join(folder, name)
    writeFileSync(file, collectorScript + readFileSync(file, 'utf8'))
  }
  return folder
}
