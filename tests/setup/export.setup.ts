import { test as setup } from 'playwright/test'
import { ensureFresh } from './ensure-fresh'
import { PDF_ADDRESS, PDF_FOLDER } from './exported-pdfs'
import { runExport } from './run-export'

setup('slides and handout are exported without a warning', () =>
  ensureFresh(PDF_FOLDER, () => runExport('--out', PDF_FOLDER, '--url', PDF_ADDRESS)),
)
