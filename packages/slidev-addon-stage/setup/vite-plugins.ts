import { defineVitePluginsSetup, type ResolvedSlidevOptions } from '@slidev/types'
import { readStageOptions, type StageOptions } from '../options'
import { addOpeningNotice } from '../presenter/add-opening-notice'
import { authPlugin } from '../remote/auth-plugin'
import { PASSWORD_VARIABLE } from '../remote/password'
import { readOnly } from '../slots/read-only'
import { requestedSlot } from '../slots/slot-preparser'
import { timeLine } from '../slots/time-line'
import { messageRelay } from '../windows/message-relay'
import { postQueue } from '../windows/post-queue'
import { stateRequests } from '../windows/state-requests'

/** Takes the addon's options out of what a built page loads: it has them as constants. */
function hideOptions({ config, slides }: ResolvedSlidevOptions['data']): void {
  delete (config as { stage?: unknown }).stage
  delete slides[0]?.frontmatter.stage
}

/** Narration is for a hosted deck that has its notes. */
const narrationOf = (
  { data, mode, withoutNotes }: ResolvedSlidevOptions,
  { narration, wordsPerMinute }: StageOptions,
) =>
  narration && mode === 'build' && !withoutNotes && data.slides.some(({ note }) => note)
    ? { wordsPerMinute }
    : undefined

export default defineVitePluginsSetup((resolved) => {
  const { data, mode, utils } = resolved
  const options = readStageOptions(data.headmatter)
  if (mode === 'build') hideOptions(data)
  if (mode === 'dev') utils.indexHtml = addOpeningNotice(utils.indexHtml)
  return [
    {
      name: 'stage:options',
      config: () => ({
        define: {
          __STAGE_RETURN_FROM__: JSON.stringify(options.returnFrom),
          __STAGE_KEYS__: JSON.stringify(options.keys),
          __STAGE_SLOT__: String(requestedSlot(options)),
          __STAGE_NARRATION__: JSON.stringify(narrationOf(resolved, options)) ?? 'undefined',
        },
        // Bundled ahead, the addon would have a copy of Slidev's state.
        optimizeDeps: { exclude: ['slidev-addon-stage'] },
      }),
    },
    authPlugin(process.env[PASSWORD_VARIABLE]),
    postQueue,
    stateRequests,
    messageRelay,
    timeLine(data, requestedSlot(options), options),
    ...(options.slots.length ? [readOnly] : []),
  ]
})
