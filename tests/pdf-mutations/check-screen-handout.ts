import type { Browser } from 'playwright'
import { readSlides } from '../helpers/read-slides'
import { readScreenHandout, validateScreenHandout } from '../pages/handout'
import { formatMessages } from '../pdf/rule-problems'

/** The messages about the handout page of the built deck. `script` runs in the page before it is read. */
export async function checkScreenHandout(browser: Browser, url: string, script = ''): Promise<string[]> {
  const parts = validateScreenHandout(await readScreenHandout(browser, url, script), readSlides())
  return formatMessages(
    'the handout on a screen',
    [...parts].map(([rule, problems]) => ({ rule, problems })),
  )
}
