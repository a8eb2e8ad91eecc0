/** All changes of this addon to the code of Slidev and of what it depends on. Each is tested against what is installed. */
import type { ChangeGroup } from './change'
import { firstChunk } from './first-chunk'
import { imageLinks } from './image-links'
import { lazyDialogs } from './lazy-dialogs'
import { lazyNotes, omittedKeys } from './lazy-notes'
import { quickNavigation } from './quick-navigation'
import { slideTransition } from './slide-transition'
import { prismStyles, rangeParser, unusedFeatures } from './unused-features'

export const changeGroups: readonly ChangeGroup[] = [
  slideTransition,
  lazyDialogs,
  lazyNotes,
  omittedKeys,
  firstChunk,
  imageLinks,
  rangeParser,
  prismStyles,
  ...unusedFeatures,
  ...quickNavigation,
]
