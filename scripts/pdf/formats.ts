/** What `--format` may ask for, with which other options, and where it is written. */
import { join, resolve } from 'node:path'
import { UserError } from '../shared/cli'

export const exportFormats = ['pdf', 'pptx', 'png'] as const
export type ExportFormat = (typeof exportFormats)[number]
/** What holds the slides alone. */
export type SlidesFormat = Exclude<ExportFormat, 'pdf'>

/** Options that say something of the handout, which is a PDF and nothing else. */
interface HandoutOnlyOptions {
  only?: string
  paper?: string
  notes?: string
}

/** Throws a UserError where something is asked of the handout, and the format has none. */
export function assertFormatOptions(format: ExportFormat, { only, paper, notes }: HandoutOnlyOptions): void {
  if (format === 'pdf') return
  const [option] = Object.entries({ paper, notes }).find(([, value]) => value !== undefined) ?? []
  const conflicting = only === 'handout' ? '--only handout' : option && `--${option}`
  if (conflicting)
    throw new UserError(
      `--format ${format} writes the slides alone, and ${conflicting} is about the handout, which is a PDF. Leave one of them out.`,
    )
}

/** The file or, for pictures, the folder that is written; `out` is a folder, or a file of this format. */
export function outputPath(format: SlidesFormat, out: string): string {
  const extension = /\.(pdf|pptx|png)$/.exec(out)?.[1]
  if (format === 'png') {
    if (extension) throw new UserError(`--out ${out}: pictures need a folder, as --out pictures.`)
    return resolve(join(out, 'llm-stack-slides'))
  }
  if (extension && extension !== format)
    throw new UserError(
      `--out ${out}: with --format ${format} write a folder, or a name that ends in .${format}.`,
    )
  return resolve(extension ? out : join(out, `llm-stack-slides.${format}`))
}

/** Name of a picture: with a nought before it, or 10 would come before 2 in a folder. `click`: of several of one slide. */
export const screenshotName = (slide: number, click?: number): string =>
  `${[slide, click]
    .filter((n) => n !== undefined)
    .map((n) => String(n).padStart(2, '0'))
    .join('-')}.png`
