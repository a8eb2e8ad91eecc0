/** What a deck may import in the page. */
export { fetchNotes } from './client/notes'
export { reloadIfAvailable } from './client/retry-slide'
export { runWhenIdle } from './client/run-when-idle'
export { savesData } from './client/saves-data'
export { withErrorPage } from './client/with-error-page'
export { useRetriedSlide, type RetriedSlide } from './client/use-retried-slide'
export { useRetry, type Retry } from './client/use-retry'
