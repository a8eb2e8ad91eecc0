import { test as setup } from 'playwright/test'
import { ensureFresh } from './ensure-fresh'
import { PDF_ADDRESS, PDF_FOLDER } from './exported-pdfs'
import { runExport } from './run-export'
import { SITE_FOLDER } from './site-folder'

setup('slides and handout are exported without a warning', () =>
  ensureFresh(PDF_FOLDER, () => runExport('--site', SITE_FOLDER, '--out', PDF_FOLDER, '--url', PDF_ADDRESS)),
)
