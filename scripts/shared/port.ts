import { createServer } from 'node:net'
import { UserError } from './cli'

/** Parses the value of `--port`, at least `min`. Throws a UserError if it is no port number. */
export function parsePort(text: string, min: 0 | 1 = 1): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < min || port > 65535)
    throw new UserError(`--port ${text} is no port number.`)
  return port
}

/** Whether a server can listen on this port: on localhost, IPv4 and IPv6, and on all interfaces. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    const code = await new Promise<string | undefined>((done) => {
      const probe = createServer()
      probe.once('error', (error: NodeJS.ErrnoException) => done(error.code))
      probe.listen(port, host, () => probe.close(() => done(undefined)))
    })
    if (code === 'EADDRINUSE' || code === 'EACCES') return false
  }
  return true
}
