/** Searches the files of a built site for the sentences of the speaker notes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSourceFiles } from '../conventions/rules/source-files'
import { readRawSlides } from '../helpers/read-slides'

/** A sentence that only the notes contain. */
export interface NoteSentence {
  /** The name of its slide. */
  slide: string
  text: string
  /** Its lower-case letters and digits. */
  letters: string
}

/** A file of a site. `letters`: its lower-case letters and digits. */
export interface SiteFile {
  name: string
  letters: string
}

/** A text reduced to lower-case letters and digits, without escapes, click markers and the tags of notes. */
const lettersAndDigits = (text: string) =>
  text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[nrt]|&\w+;|<\/?(p|code|em|strong|li|ul|a|span)\b[^>]*>|\[click[^\]]*\]/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Texts that the site contains anyway: slides, data and code. */
const readPublicText = () =>
  lettersAndDigits(
    readRawSlides()
      .map(({ content, frontmatter }) => content + JSON.stringify(frontmatter))
      .join('\n') +
      readSourceFiles(/^(components|composables|data|layouts|routes|packages)\/.*\.(ts|vue)$/)
        .map((f) => f.text)
        .join('\n'),
  )

/** Shorter sentences would be found by chance, letters. */
const MIN_LENGTH = 20

/** The sentences that only the notes contain. */
export function readNoteSentences(): NoteSentence[] {
  const publicText = readPublicText()
  return readRawSlides().flatMap(({ name, notes }) =>
    notes
      .split(/(?<=[.?!:])\s+|\n+/)
      .map((text) => ({ slide: name, text, letters: lettersAndDigits(text) }))
      .filter(({ letters }) => letters.length >= MIN_LENGTH && !publicText.includes(letters)),
  )
}

/** The text files of a site. */
export const readSiteFiles = (folder: string): SiteFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|html|css|json|map|txt|svg|webmanifest)$/.test(name))
    .map((name) => ({ name, letters: lettersAndDigits(readFileSync(join(folder, name), 'utf8')) }))

/** The sentences that a file contains. */
export function findSentences(
  { letters: text }: SiteFile,
  sentences: readonly NoteSentence[],
): NoteSentence[] {
  return sentences.filter(({ letters }) => text.includes(letters))
}
