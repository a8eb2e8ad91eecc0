/** A folder in a server of static hosts, by the file that a build has for it: as Debian installs the server. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../helpers/find-free-port'

export type HostName = 'nginx' | 'apache2'

export interface StartedHost {
  /** Its address, with a trailing slash. */
  url: string
  stop: () => Promise<void>
}

/** What a server's configuration depends on. */
interface HostedFolder {
  /** The server's own folder. */
  root: string
  /** The files. */
  site: string
  port: number
  /** The path that the files lie at, with a slash at both ends. */
  base: string
}

/** A server that runs in the foreground: its program, its arguments and its configuration. */
interface HostProgram {
  path: string
  args: (root: string) => string[]
  configure: (folder: HostedFolder) => string[]
}

const CONFIGURATION = 'host.conf'
const APACHE_MODULES = ['mpm_event', 'authz_core', 'alias', 'dir', 'headers', 'mime']

const hosts: Readonly<Record<HostName, HostProgram>> = {
  nginx: {
    path: '/usr/sbin/nginx',
    args: (root) => ['-p', root, '-c', CONFIGURATION, '-e', 'stderr'],
    configure: ({ root, site, port, base }) => [
      'daemon off; master_process off; pid nginx.pid;',
      'events {}',
      'http {',
      'include /etc/nginx/mime.types; access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root};`),
      `server { listen 127.0.0.1:${port};`,
      `location ${base} { alias ${site}/; include ${site}/hosting/nginx.conf; }`,
      '} }',
    ],
  },
  apache2: {
    path: '/usr/sbin/apache2',
    args: (root) => ['-X', '-d', root, '-f', CONFIGURATION],
    configure: ({ root, site, port, base }) => [
      `ServerName localhost\nListen 127.0.0.1:${port}`,
      `PidFile ${root}/apache2.pid\nErrorLog ${root}/error.log\nDefaultRuntimeDir ${root}`,
      // Nobody, where it is started by root.
      'User #65534\nGroup #65534',
      ...APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`),
      'TypesConfig /etc/mime.types\nDirectoryIndex index.html',
      `Alias ${base} ${site}/`,
      `<Directory ${site}>\nAllowOverride All\nRequire all granted\n</Directory>`,
    ],
  },
}

export const hostNames = Object.keys(hosts) as HostName[]
export const isInstalled = (name: HostName): boolean => existsSync(hosts[name].path)

/** Waits until the server answers; rejects with what it has printed if it ends before. */
async function waitForAnswer(url: string, hasEnded: () => string | undefined): Promise<void> {
  for (;;) {
    if (await fetch(url).catch(() => undefined)) return
    const output = hasEnded()
    if (output !== undefined) throw new Error(`The server of ${url} has ended: ${output}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Serves a copy of `folder` at the path `base`, which has a slash at both ends. Rejects if the server ends. */
export async function startHost(name: HostName, folder: string, base = '/'): Promise<StartedHost> {
  const root = mkdtempSync(join(tmpdir(), 'host-'))
  const site = join(root, 'site')
  cpSync(folder, site, { recursive: true })
  for (const opened of [root, site]) chmodSync(opened, 0o755)
  const port = await findFreePort()
  const { path, args, configure } = hosts[name]
  writeFileSync(join(root, CONFIGURATION), `${configure({ root, site, port, base }).join('\n')}\n`)
  const server = spawn(path, args(root), { stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = once(server, 'close')
  let output = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null
  const url = `http://127.0.0.1:${port}${base}`
  await waitForAnswer(url, () => (hasEnded() ? output : undefined))
  return {
    url,
    async stop() {
      if (!hasEnded()) server.kill()
      await closed
      rmSync(root, { recursive: true })
    },
  }
}
