import { test as setup } from 'playwright/test'
import { ensureFresh } from './ensure-fresh'
import { EDITIONS_FOLDER, PDF_ADDRESS, PPTX_SLIDES } from './exported-pdfs'
import { runExport } from './run-export'
import { SITE_FOLDER } from './site-folder'

setup('the presenter’s edition and a .pptx are exported without a warning', () =>
  ensureFresh(EDITIONS_FOLDER, async () => {
    const out = ['--site', SITE_FOLDER, '--out', EDITIONS_FOLDER]
    await runExport(...out, '--only', 'handout', '--notes', 'full', '--url', PDF_ADDRESS)
    await runExport(...out, '--format', 'pptx', '--slides', PPTX_SLIDES.join(','))
  }),
)
