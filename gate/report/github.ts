/** What was found, as annotations of a workflow on GitHub. */
import type { Result } from '../check'

/** In a property colons and commas mean something too. */
const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string) => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** One line for each finding. */
export const githubLines = ({ findings }: Result): string[] =>
  findings.map(({ slide, when, rule, what, remedy }) => {
    const title = property(slide ? `slide ${slide}, ${when}: ${rule}` : `the whole deck: ${rule}`)
    return `::error title=${title}::${escaped(`${what}\n${remedy}`)}`
  })
