import { axe } from './axe'
import { inconsistentState } from './inconsistent-state'
import { stringifiedValues } from './stringified-values'
import { longTask } from './long-task'
import { clippedContent } from './clipped-content'
import { consoleErrors } from './console-errors'
import { lowContrast } from './low-contrast'
import { maxWords } from './max-words'
import { slideOverflow } from './slide-overflow'
import { missingFocusRing } from './missing-focus-ring'
import { externalRequests } from './external-requests'
import { failedRequests } from './failed-requests'
import { headingCount } from './heading-count'
import { duplicateIds } from './duplicate-ids'
import { ignoredKeys } from './ignored-keys'
import { htmlLang } from './html-lang'
import { pdfBrokenLinks } from './pdf-broken-links'
import { leakedTimers } from './leaked-timers'
import { brokenLinks } from './broken-links'
import { clickMarkers } from './click-markers'
import { infiniteAnimation } from './infinite-animation'
import { missingAccessibleName } from './missing-accessible-name'
import { neverVisible } from './never-visible'
import { missingNotes } from './missing-notes'
import { pdfOutline } from './pdf-outline'
import { overlappingText } from './overlapping-text'
import { missingMedia } from './missing-media'
import { pdfMismatch } from './pdf-mismatch'
import { currentRuleId } from './renamed-rules'
import { renderTimeout } from './render-timeout'
import type { Rule } from './rule'
import { smallText } from './small-text'
import { screenReaderSpoiler } from './screen-reader-spoiler'
import { deadClicks } from './dead-clicks'
import { unreachableClicks } from './unreachable-clicks'
import { pdfAccessibility } from './pdf-accessibility'
import { occludedText } from './occluded-text'

/** All rules, in the order in which they run and are listed. */
export const rules: readonly Rule[] = [
  renderTimeout,
  consoleErrors,
  failedRequests,
  externalRequests,
  missingMedia,
  slideOverflow,
  clippedContent,
  overlappingText,
  occludedText,
  neverVisible,
  lowContrast,
  smallText,
  maxWords,
  headingCount,
  stringifiedValues,
  brokenLinks,
  axe,
  missingAccessibleName,
  screenReaderSpoiler,
  missingFocusRing,
  infiniteAnimation,
  inconsistentState,
  ignoredKeys,
  longTask,
  leakedTimers,
  missingNotes,
  clickMarkers,
  deadClicks,
  unreachableClicks,
  duplicateIds,
  htmlLang,
  pdfMismatch,
  pdfBrokenLinks,
  pdfAccessibility,
  pdfOutline,
]

/** Ids of the rules that need the deck's PDF. */
export const pdfRuleIds: readonly string[] = rules
  .filter(({ scope }) => scope === 'pdf-page' || scope === 'pdf')
  .map(({ id }) => id)

/** Whether a rule needs the deck's PDF; accepts ids of renamed rules. */
export const isPdfRule = (id: string): boolean => pdfRuleIds.includes(currentRuleId(id))
