/** Ports of this machine. */
import { createServer } from 'node:net'
import { UserError } from './cli'

/** --port, from `least` on; 0 is any free one. Throws a UserError for what is none. */
export function parsePort(text: string, min: 0 | 1 = 1): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < min || port > 65535)
    throw new UserError(`--port ${text} is no port number.`)
  return port
}

/** Whether this port can be taken, on both the machine's own addresses and, if it should be, on all. */
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
