import { useWhenIdle } from '../use-when-idle'
import { loadStoryFiles } from './story-files'

/** Fetches them while the slide is shown and the page has nothing else to do, so that a press need not wait. */
export const useStoryFilesPreload = (): void => useWhenIdle(() => void loadStoryFiles().catch(() => {}))
