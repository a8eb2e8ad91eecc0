import type { Answer } from './messages'

export type FaultKind =
  'network' | 'auth' | 'rate' | 'server' | 'request' | 'format' | 'cut' | 'timeout' | 'endless' | 'cancelled'

/** Faults that may be gone a moment later. */
const PASSING: readonly FaultKind[] = ['network', 'rate', 'server', 'cut']

/** Why there is no whole reply. The message is a sentence that says what to do; it holds nothing a server wrote, and no key. */
export class ModelError extends Error {
  override name = 'ModelError'
  /** retryAfter: milliseconds the server asks to wait. */
  constructor(
    readonly kind: FaultKind,
    message: string,
    readonly retryAfter?: number,
  ) {
    super(message)
  }

  get passing(): boolean {
    return PASSING.includes(this.kind)
  }
}

/** Milliseconds that a Retry-After asks for, in seconds or as a date. RFC 9110, 10.2.3. */
function retryAfter(value: string | undefined): number | undefined {
  if (!value) return undefined
  const ms = /^\d+$/.test(value) ? 1000 * Number(value) : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

/** What an answer's status means, where it is not 200. */
export function refused({ status, headers }: Answer): ModelError {
  const error = (kind: FaultKind, text: string) => new ModelError(kind, text.replace('#', String(status)))
  if (status === 401 || status === 403)
    return error('auth', 'The key was refused (#). Plug in again with another.')
  if (status === 404) return error('request', 'There is no such address or model (#). Check both.')
  if (status === 429) {
    const ms = retryAfter(headers['retry-after'])
    const when = ms === undefined ? 'in a minute' : `in ${Math.ceil(ms / 1000)} s`
    return new ModelError('rate', `Too much was asked at once (429). Ask again ${when}.`, ms)
  }
  if (status === 408 || status >= 500)
    return error('server', 'The server has a fault of its own (#). Ask again.')
  return error('request', 'The request was refused (#): too long for this model, or nothing it can do.')
}
