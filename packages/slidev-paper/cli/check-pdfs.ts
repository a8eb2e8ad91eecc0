import { readFileSync } from 'node:fs'
import { formatResults } from '../check/format-results'
import { pdfUaRules } from '../check/pdf-ua-rules'
import { readPdf } from '../check/read-pdf'

/** Prints what a PDF fulfils and what not → whether it fulfils all. Rejects if it is no PDF. */
async function check(file: string): Promise<boolean> {
  const pdf = await readPdf(readFileSync(file))
  console.log(`${file}: ${pdf.pages.length} pages, ${(pdf.bytes / 1e6).toFixed(2)} MB`)
  const results = pdfUaRules.map(({ validate, ...rule }) => ({ ...rule, problems: validate(pdf) }))
  for (const line of formatResults(results)) console.log(line)
  return results.every(({ problems, isAdvice }) => isAdvice || !problems.length)
}

/** Checks PDFs → exit code: 0 = all sound, 1 = with findings, 2 = one cannot be read. */
export async function checkPdfs(files: readonly string[]): Promise<number> {
  let code = 0
  for (const file of files)
    try {
      if (!(await check(file))) code ||= 1
    } catch (error) {
      console.error(`${file} cannot be read: ${(error as Error).message}`)
      code = 2
    }
  return code
}
