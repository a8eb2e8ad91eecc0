import { basename } from 'node:path'
import type { PdfModel } from 'slidev-paper'
import { expectedPdfs, validatePdf } from '../../scripts/pdf/check/validate-pdf'
import { readSlides } from '../helpers/read-slides'
import type { RuleProblems } from './rule-problems'

/** Checks an exported PDF by the rules of `npm run check-pdf`. `path`: of the file, whose name says what it has to contain. */
export function checkPdfUa(pdf: PdfModel, path: string): RuleProblems[] {
  const expected = expectedPdfs(readSlides().map(({ slotSlide }) => slotSlide))[basename(path)]!
  return validatePdf(pdf, expected).map(({ id, description, problems }) => ({
    rule: `${description} (${id})`,
    problems,
  }))
}
