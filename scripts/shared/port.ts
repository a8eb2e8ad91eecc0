/** Ports of this machine. */
import { createServer } from 'node:net'

/** Whether this port can be taken, on both the machine's own addresses. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise<string | undefined>((done) => {
      const probe = createServer()
      probe.once('error', (error: NodeJS.ErrnoException) => done(error.code))
      probe.listen(port, host, () => probe.close(() => done(undefined)))
    })
    if (code === 'EADDRINUSE' || code === 'EACCES') return false
  }
  return true
}
