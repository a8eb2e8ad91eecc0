import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SERVICE_WORKER = 'service-worker.js'

/** A temporary copy of a built site that can be changed into a new version. */
export class VersionedSite {
  readonly folder = mkdtempSync(join(tmpdir(), 'llm-stack-offline-'))

  /** The name of an existing file, and the name that the service worker expects instead. */
  private missingAsset: [existing: string, missing: string] = ['', '']

  constructor(built: string) {
    cpSync(built, this.folder, { recursive: true })
  }

  private read = (file: string) => readFileSync(join(this.folder, file), 'utf8')
  private write = (file: string, text: string) => writeFileSync(join(this.folder, file), text)

  /** Writes the version into index.html, and its new revision into the service worker. */
  setVersion(version: string): void {
    const before = this.read('index.html')
    const now = before.replace(
      /(<meta name="?version"?[^>]*>)?<\/head>/,
      `<meta name="version" content="${version}"></head>`,
    )
    const revision = (text: string) => createHash('md5').update(text).digest('hex')
    const worker = this.read(SERVICE_WORKER)
    if (!worker.includes(revision(before)))
      throw new Error(`${SERVICE_WORKER} does not have the revision of index.html.`)
    this.write('index.html', now)
    this.write(SERVICE_WORKER, worker.replace(revision(before), revision(now)))
  }

  /** Makes the service worker expect a file that does not exist. */
  dropAsset(): void {
    const file = readdirSync(join(this.folder, 'assets')).find((name) => name.endsWith('.js'))!
    this.missingAsset = [file, file.replace('.js', '-b.js')]
    this.write(SERVICE_WORKER, this.read(SERVICE_WORKER).replaceAll(...this.missingAsset))
  }
  /** Puts an HTML page in place of the missing file, as many hosts answer. */
  serveHtmlAsAsset = () => this.write(`assets/${this.missingAsset[1]}`, this.read('index.html'))
  /** Makes the version complete again. */
  restoreAsset(): void {
    const [existing, missing] = this.missingAsset
    this.write(SERVICE_WORKER, this.read(SERVICE_WORKER).replaceAll(missing, existing))
    rmSync(join(this.folder, 'assets', missing))
  }
  remove = () => rmSync(this.folder, { recursive: true })
}
