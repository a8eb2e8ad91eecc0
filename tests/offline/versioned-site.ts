import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SERVICE_WORKER = 'service-worker.js'

const digest = (algorithm: 'md5' | 'sha256', encoding: 'hex' | 'base64', content: string | Buffer) =>
  createHash(algorithm).update(content).digest(encoding)

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
    this.write('index.html', now)
    this.replaceInWorker(
      'the revision of index.html',
      digest('md5', 'hex', before),
      digest('md5', 'hex', now),
    )
  }

  private replaceInWorker(what: string, before: string, now: string): void {
    const worker = this.read(SERVICE_WORKER)
    if (!worker.includes(before)) throw new Error(`${SERVICE_WORKER} does not have ${what}.`)
    this.write(SERVICE_WORKER, worker.replace(before, now))
  }

  /** Appends a byte to a large file, whose name stays the same. Returns its new size. */
  extendLargeFile(file: string): number {
    const before = readFileSync(join(this.folder, file))
    const now = Buffer.concat([before, Buffer.of(0)])
    writeFileSync(join(this.folder, file), now)
    for (const [algorithm, encoding] of [
      ['md5', 'hex'],
      ['sha256', 'base64'],
    ] as const) {
      const [old, changed] = [before, now].map((bytes) => digest(algorithm, encoding, bytes))
      this.replaceInWorker(`the ${algorithm} of ${file}`, old!, changed!)
    }
    return now.length
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
