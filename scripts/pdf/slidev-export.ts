/** Slidev's own exports of the slides: a .pptx with their notes, or pictures. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { atEnd, UserError } from '../shared/cli'
import { writeWhole } from '../shared/files'
import { pictureName, type SlidesFormat } from './formats'

export interface SlidesWish {
  format: SlidesFormat
  /** Numbers of the slides. */
  slides: readonly number[]
  /** A page for every click. */
  clicks: boolean
  dark: boolean
  /** Path of the browser. */
  browser: string
  /** The file or, for pictures, the folder. */
  out: string
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const slidev = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')

/** Runs Slidev; what it says is only of interest where it fails. */
async function runSlidev(args: string[]) {
  const child = spawn(process.execPath, [slidev, 'export', 'slides.md', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  atEnd(() => child.kill('SIGTERM'))
  let told = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (told += String(bytes)))
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  if (code !== 0)
    throw new UserError(`Slidev ended with code ${code}:\n${told.trim().split('\n').slice(-12).join('\n')}`)
}

/** Writes the slides and gives back the files written. A folder of pictures is emptied of the pictures before. */
export async function exportBySlidev({
  format,
  slides,
  clicks,
  dark,
  browser,
  out,
}: SlidesWish): Promise<string[]> {
  // Slidev empties the folder that it writes pictures to: it gets one of its own.
  const unfinished = await mkdtemp(join(dirname(out), '.llm-stack-'))
  atEnd(() => rm(unfinished, { recursive: true, force: true }))
  const made = join(unfinished, format === 'png' ? 'pictures' : `slides.${format}`)
  const options = {
    format,
    output: made,
    range: slides.join(','),
    'executable-path': browser,
    timeout: 300_000,
  }
  const flags = { 'with-clicks': clicks, dark }
  await runSlidev([
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ...Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
  ])
  if (format !== 'png') {
    await writeWhole(out, await readFile(made))
    return [out]
  }
  await rm(out, { recursive: true, force: true })
  await rename(made, out)
  const names = (await readdir(out)).sort()
  return Promise.all(
    names.map(async (name) => {
      const path = join(out, pictureName(name))
      await rename(join(out, name), path)
      return path
    }),
  )
}
