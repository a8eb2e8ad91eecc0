import { spawn } from 'node:child_process'

/** What a command printed. */
export interface CommandOutput {
  status: number
  stdout: string
  stderr: string
}

/** Runs an npm script as somebody does who has NODE_ENV set, and resolves when it has ended. */
export function runNpm(script: string, ...args: string[]): Promise<CommandOutput> {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const output = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (chunk) => (output[stream] += String(chunk)))
  return new Promise((resolve) => child.once('close', (code) => resolve({ status: code ?? 1, ...output })))
}
