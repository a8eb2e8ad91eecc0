import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A port that nothing on this machine listens to. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
