import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** A dev server started by a command. */
export interface StartedServer {
  port: number
  /** What it has printed. */
  output: string
  stop: () => Promise<void>
}

/** A port that nothing on this machine listens to. */
async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/**
 * Starts a deck by a command of npx, `tsx scripts/start.ts` or `slidev-stage start`, in a folder. Resolves once it is ready;
 * rejects with its output if it ends before.
 */
export async function startServer(command: readonly string[], cwd = '.'): Promise<StartedServer> {
  const port = await findFreePort()
  const server = spawn('npx', [...command, '--no-open', '--port', String(port)], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    // NODE_ENV may be set on the presenter's machine.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let output = ''
  const closed = once(server, 'close')
  await new Promise<void>((resolve, reject) => {
    const collect = (chunk: Buffer) => (output += String(chunk)).includes('Ctrl-C ends it.') && resolve()
    for (const stream of [server.stdout, server.stderr]) stream.on('data', collect)
    server.once('close', () => reject(new Error(`${command.join(' ')} ended:\n${output}`)))
  })
  return {
    port,
    output,
    async stop() {
      if (server.exitCode === null && server.signalCode === null) process.kill(-server.pid!, 'SIGTERM')
      await closed
    },
  }
}
