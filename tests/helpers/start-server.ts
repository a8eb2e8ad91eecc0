import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { findFreePort } from './find-free-port'

/** A dev server started by a command. */
export interface StartedServer {
  port: number
  /** What it has printed. */
  output: string
  stop: () => Promise<void>
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
