import { createServer } from 'node:net'
import { StageError } from '../stage-error'

/** Parses the value of `--port`, at least `min`. Throws a StageError if it is no port number. */
export function parsePort(text: string, min: 0 | 1 = 1): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < min || port > 65535)
    throw new StageError(`--port ${text} is no port number.`)
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

/** The first free port from `preferred` on. Throws a StageError if a hundred are busy. */
export async function findFreePort(preferred: number): Promise<number> {
  for (let port = preferred; port < Math.min(preferred + 100, 65536); port++)
    if (await isPortFree(port)) return port
  throw new StageError(`Ports ${preferred} to ${preferred + 99} are all busy. Choose another with --port.`)
}
