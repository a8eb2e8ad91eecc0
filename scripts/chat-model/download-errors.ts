/** What to say where a download fails. */
import { UserError } from '../shared/cli'

/** Bytes as megabytes: "98.4". */
export const formatMegabytes = (bytes: number): string => (bytes / 1e6).toFixed(1)

/** How else to get the file. */
export const OTHER_ADDRESS = `From another address:    npm run chat-model -- --from URL
A file that you have:    npm run chat-model -- --file PATH`

/** What has arrived is kept. */
export const KEPT = (bytes: number, size: number): string =>
  `${formatMegabytes(bytes)} of ${formatMegabytes(size)} MB are kept: run npm run chat-model again, and it goes on from there.\n`

/** An answer of a server that means it has no such file for us. */
export class HttpError extends Error {
  override name = 'HttpError'
  constructor(readonly status: number) {
    super(`the server answers ${status}`)
  }
}

const statusTexts: Record<number, string> = {
  401: 'wants a password for it',
  403: 'refuses it',
  404: 'has no such file',
  410: 'has no such file any more',
  429: 'is asked too much; try again later',
}

/** One line for a failed request. */
export function describeFailure(url: string, error: unknown): string {
  const { host } = new URL(url)
  if (error instanceof HttpError) {
    const text = statusTexts[error.status]
    const fallback = error.status >= 500 ? 'has a fault of its own; try again later' : 'does not send it'
    return `${host} ${text ?? fallback} (${error.status}): ${url}`
  }
  const { message, cause } = error as Error & { cause?: { code?: string; message?: string } }
  const reason = cause?.code ?? cause?.message ?? message
  return `Cannot get it from ${host} (${reason}). Is this machine online? Behind a proxy: NODE_USE_ENV_PROXY=1 npm run chat-model`
}

/** The error for an answer that is another file. `found`: what it is. */
export const otherFile = (url: string, found: string): UserError =>
  new UserError(
    `${url}\nsends another file: ${found}. A network that asks you to log in first does that, too.\n${OTHER_ADDRESS}`,
  )
