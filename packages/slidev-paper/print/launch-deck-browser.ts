import type { Browser } from 'playwright'
import { launchBrowser } from '../browser/launch-browser'

/** Starts the browser at a path, otherwise the one found; who starts it decides what a signal does. */
export const launchDeckBrowser = (path?: string): Promise<Browser> =>
  launchBrowser(path, { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
