/** Versions of a built site, made from one that is there. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WORKER = 'service-worker.js'

export class Site {
  readonly folder = mkdtempSync(join(tmpdir(), 'llm-stack-offline-'))

  private lost: [file: string, other: string] = ['', '']

  constructor(built: string) {
    cpSync(built, this.folder, { recursive: true })
  }

  private read = (file: string) => readFileSync(join(this.folder, file), 'utf8')
  private write = (file: string, text: string) => writeFileSync(join(this.folder, file), text)

  /** Every page of it says which version it is; its service worker knows. */
  become(version: string): void {
    const before = this.read('index.html')
    const now = before.replace(
      /(<meta name="?version"?[^>]*>)?<\/head>/,
      `<meta name="version" content="${version}"></head>`,
    )
    const revision = (text: string) => createHash('md5').update(text).digest('hex')
    const worker = this.read(WORKER)
    if (!worker.includes(revision(before))) throw new Error(`${WORKER} does not know index.html as it is.`)
    this.write('index.html', now)
    this.write(WORKER, worker.replace(revision(before), revision(now)))
  }

  /** The service worker is told of a file that is not there. */
  lack(): void {
    const file = readdirSync(join(this.folder, 'assets')).find((name) => name.endsWith('.js'))!
    this.lost = [file, file.replace('.js', '-b.js')]
    this.write(WORKER, this.read(WORKER).replaceAll(...this.lost))
  }
  /** As many a host answers for such a file. */
  answerWithPage = () => this.write(`assets/${this.lost[1]}`, this.read('index.html'))
  /** Nothing is lacking any more. */
  mend(): void {
    const [file, other] = this.lost
    this.write(WORKER, this.read(WORKER).replaceAll(other, file))
    rmSync(join(this.folder, 'assets', other))
  }
  clear = () => rmSync(this.folder, { recursive: true })
}
