import { useWhenIdle } from '../when-idle'
import { storyFiles } from './story-files'

/** Fetches them while the slide is shown and the page has nothing else to do, so that a press need not wait. */
export const useStoryFiles = (): void => useWhenIdle(() => void storyFiles().catch(() => {}))
