/** What the tests need of a browser, whichever program drives it. */

export type EngineName = 'webkit' | 'firefox'

/** In px. */
export interface ViewportSize {
  width: number
  height: number
}

export type PageKey = 'ArrowRight' | 'PageDown'

/** A page in a profile of its own. */
export interface EnginePage {
  goto: (url: string) => Promise<void>
  /** The value of an expression, awaited; it has to be serialisable. */
  evaluate: <T>(expression: string) => Promise<T>
  press: (key: PageKey) => Promise<void>
  /** Clicks at a point of the viewport, px. */
  click: (x: number, y: number) => Promise<void>
  /** PNG of the viewport. */
  screenshot: () => Promise<Buffer>
  /** Uncaught errors, console errors and warnings since the last call. */
  takeErrors: () => Promise<string[]>
  close: () => Promise<void>
}

export interface EngineBrowser {
  /** Program and version, for reports. */
  description: string
  /** Whether pages report errors only if the site's first script collects them. */
  needsErrorCollector: boolean
  openPage: (viewport: ViewportSize) => Promise<EnginePage>
  close: () => Promise<void>
}
