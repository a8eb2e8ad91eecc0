/**
 * Writes data/first-names.ts: the English first names of @faker-js/faker (MIT), in lower case, without duplicates.
 *
 *   npx tsx scripts/record/first-names.ts
 */
import { en } from '@faker-js/faker'
import { readFileSync } from 'node:fs'
import { writeFileAtomic } from '../shared/write-file-atomic'

const { female, male, generic } = en.person!.first_name!
const all = [female, male, generic].flatMap((list) => list ?? []).map((name) => name.toLowerCase())
const names = [...new Set(all)].filter((name) => /^[a-z]{2,15}$/.test(name)).sort()
const licence = readFileSync('node_modules/@faker-js/faker/LICENSE', 'utf8')
const { version } = JSON.parse(readFileSync('node_modules/@faker-js/faker/package.json', 'utf8')) as {
  version: string
}

const code = `/**
 * ${names.length.toLocaleString('en')} first names, in order: the English list of @faker-js/faker ${version}, in small letters, without those that
 * have other signs than a to z. MIT licence, ${licence.split('\n')[0].replace('Faker - ', '')}. Written by scripts/record/first-names.ts.
 */
// prettier-ignore
export const firstNames: readonly string[] = \`
${names.join(' ').replace(/(.{100,108}) /g, '$1\n')}
\`.trim().split(/\\s/)
`
await writeFileAtomic('data/first-names.ts', code)
