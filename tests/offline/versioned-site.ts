/** Versions of a built site, made from one that is there. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SERVICE_WORKER = 'service-worker.js'

export class VersionedSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'llm-stack-offline-'))

  private missingAsset: [file: string, other: string] = ['', '']

  constructor(built: string) {
    cpSync(built, this.folder, { recursive: true })
  }

  private read = (file: string) => readFileSync(join(this.folder, file), 'utf8')
  private write = (file: string, text: string) => writeFileSync(join(this.folder, file), text)

  /** Every page of it says which version it is; its service worker knows. */
  setVersion(version: string): void {
    const before = this.read('index.html')
    const now = before.replace(
      /(<meta name="?version"?[^>]*>)?<\/head>/,
      `<meta name="version" content="${version}"></head>`,
    )
    const revision = (text: string) => createHash('md5').update(text).digest('hex')
    const worker = this.read(SERVICE_WORKER)
    if (!worker.includes(revision(before)))
      throw new Error(`${SERVICE_WORKER} does not know index.html as it is.`)
    this.write('index.html', now)
    this.write(SERVICE_WORKER, worker.replace(revision(before), revision(now)))
  }

  /** The service worker is told of a file that is not there. */
  dropAsset(): void {
    const file = readdirSync(join(this.folder, 'assets')).find((name) => name.endsWith('.js'))!
    this.missingAsset = [file, file.replace('.js', '-b.js')]
    this.write(SERVICE_WORKER, this.read(SERVICE_WORKER).replaceAll(...this.missingAsset))
  }
  /** As many a host answers for such a file. */
  serveHtmlAsAsset = () => this.write(`assets/${this.missingAsset[1]}`, this.read('index.html'))
  /** Nothing is lacking any more. */
  restoreAsset(): void {
    const [file, other] = this.missingAsset
    this.write(SERVICE_WORKER, this.read(SERVICE_WORKER).replaceAll(other, file))
    rmSync(join(this.folder, 'assets', other))
  }
  remove = () => rmSync(this.folder, { recursive: true })
}
