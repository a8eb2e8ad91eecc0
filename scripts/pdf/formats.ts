/** The formats of npm run export: which options go with them, and their output paths. */
import { join, resolve } from 'node:path'
import { UserError } from '../shared/cli'

export const exportFormats = ['pdf', 'pptx', 'png'] as const
/** Value of `--format`. */
export type ExportFormat = (typeof exportFormats)[number]
/** Formats that hold the slides without a handout. */
export type SlidesFormat = Exclude<ExportFormat, 'pdf'>

/** Options that may concern the handout, which exists as a PDF only. */
interface HandoutOnlyOptions {
  /** Value of `--only`. */
  only?: string
  /** Value of `--paper`. */
  paper?: string
  /** Value of `--notes`. */
  notes?: string
}

/** Throws a UserError if an option concerns the handout and the format has none. */
export function assertFormatOptions(format: ExportFormat, { only, paper, notes }: HandoutOnlyOptions): void {
  if (format === 'pdf') return
  const [option] = Object.entries({ paper, notes }).find(([, value]) => value !== undefined) ?? []
  const conflicting = only === 'handout' ? '--only handout' : option && `--${option}`
  if (conflicting)
    throw new UserError(
      `--format ${format} writes the slides alone, and ${conflicting} concerns the handout, which is a PDF. Leave one of them out.`,
    )
}

/**
 * The absolute path of the file or, for png, of the folder to write. `out` is a folder, or a file of this format; throws a
 * UserError for a file of another one.
 */
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

/** File name of a screenshot, padded so that 2 sorts before 10; `click` only if the slide has several. */
export const screenshotName = (slide: number, click?: number): string =>
  `${[slide, click]
    .filter((n) => n !== undefined)
    .map((n) => String(n).padStart(2, '0'))
    .join('-')}.png`
