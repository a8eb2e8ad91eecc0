/** Finds an installed Chromium browser and starts it. */
export * from './launch-browser'
