import { useWhenIdle } from '../use-when-idle'
import { loadStoryFiles } from './story-files'

/** Loads the story model's files while the slide is visible and the page idle, so that the first run need not wait. */
export const useStoryFilesPreload = (): void => useWhenIdle(() => void loadStoryFiles().catch(() => {}))
