import type { TransportResponse } from './messages'

/** Message of each kind of error: what happened, and what to do. # stands for the status, or another detail. */
const ERROR_TEXTS = {
  network: 'Nobody answers. It is off, its address is wrong, or it does not let this page ask (CORS).',
  auth: 'The key was refused (#). Plug in again with another.',
  missing: 'There is no such address or model (#). Check both.',
  request: 'The request was refused (#): too long for this model, or nothing it can do.',
  rate: 'Too much was asked at once (429). Ask again in #.',
  server: 'The server has a fault of its own (#). Ask again.',
  format: 'The reply cannot be read: #. Is the address right?',
  cut: 'The reply broke off in the middle. Ask again.',
  timeout: 'Nothing came for # s, so it was stopped. Ask again.',
  endless: 'The reply did not end, so it was stopped. Ask for less.',
  cancelled: 'Stopped before the reply was whole.',
  unrecorded: 'Nothing was recorded for this. Ask what the slide asked first.',
}

/** Why there is no complete reply. The message never contains text of the server, or the key. */
export class ModelError extends Error {
  override name = 'ModelError'
  /** The same request may succeed a moment later. */
  readonly retryable: boolean
  /** retryAfter: milliseconds that the server asks to wait. */
  constructor(
    readonly kind: keyof typeof ERROR_TEXTS,
    detail: string | number = '',
    readonly retryAfter?: number,
  ) {
    super(ERROR_TEXTS[kind].replace('#', String(detail)))
    this.retryable = ['network', 'rate', 'server', 'cut'].includes(kind)
  }
}

/** The error of a response with a status other than 200. Reads Retry-After, in seconds or a date: RFC 9110, 10.2.3. */
export function errorFromStatus({ status, headers }: TransportResponse): ModelError {
  if (status === 401 || status === 403) return new ModelError('auth', status)
  if (status === 404) return new ModelError('missing', status)
  const header = headers['retry-after']
  const ms = Number(header) * 1000 || Date.parse(header) - Date.now()
  const wait = ms > 0 ? ms : undefined
  if (status !== 429) return new ModelError(status < 500 ? 'request' : 'server', status, wait)
  return new ModelError('rate', wait ? `${Math.ceil(wait / 1000)} s` : 'a minute', wait)
}
