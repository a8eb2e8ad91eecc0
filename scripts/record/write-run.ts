import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'

/** Significant digits of recorded numbers: what is drawn needs no more. */
const DIGITS = 4
const DATE = /'\d{4}-\d\d-\d\d'/g

/** Numbers other than integers with the digits that are kept, for JSON.stringify. */
const roundNumber = (_key: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value

/** Today's date like 2026-11-25. */
export const today = (): string => new Date().toISOString().slice(0, 10)

export interface RunFile {
  /** Its name in data/, without `-run.ts`. */
  name: string
  /** What it has, as a sentence without a full stop. */
  description: string
  /** The statement that imports its type. */
  imports?: string
  /** The type of its constant. */
  type?: string
  value: unknown
}

/** Writes a recorded run to data/`name`-run.ts. If nothing but dates is new, the file stays as it is: the same run again is
 *  the same bytes. */
export async function writeRun({ name, description, imports, type, value }: RunFile): Promise<void> {
  const path = `data/${name}-run.ts`
  const constant = `${name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Run`
  const json = JSON.stringify(value, roundNumber)
  const code = `/** ${description}: written by npm run record, not by hand. */
${imports ? `${imports}\n\n` : ''}export const ${constant}${type ? `: ${type}` : ''} = ${json}${type ? '' : ' as const'}
`
  const formatted = await format(code, { ...(await resolveConfig(path)), parser: 'typescript' })
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (before.replace(DATE, '') === formatted.replace(DATE, '')) return console.log(`${path}: the same`)
  writeFileSync(path, formatted)
  console.log(`${path}: written`)
}
