/** npm run rehearse: the time line of a slot, and whether each of the five is a whole talk that fits. */
import { slotList, SLOTS, DEFAULT_SLOT } from '../../talk/slots'
import { WORDS_PER_MINUTE } from '../../talk/time'
import { parseOptions, runScript, UserError } from '../shared/cli'
import { parseSlotOption } from '../shared/slot'
import { readTalk } from '../shared/read-talk'
import { validateTalk, TIME_SHARE } from './validate-talk'
import { formatTimeline, formatSlot } from './format-timeline'

const help = `
Prints the time line of the talk, at ${WORDS_PER_MINUTE} words a minute, and judges every slot.

  npm run rehearse -- [--slot ${DEFAULT_SLOT}]

  --slot <minutes>   the talk of so many minutes: ${slotList}
`

await runScript(async () => {
  const { values } = parseOptions(help, { slot: { type: 'string' } })
  const slot = parseSlotOption(values.slot, DEFAULT_SLOT)
  const sheetsOf = readTalk()
  const [least, most] = TIME_SHARE.map((part) => part * 100)

  console.log(formatTimeline(sheetsOf(slot)).join('\n'))
  console.log(`\nEach slot, of which ${least} to ${most} % are to be used:\n`)
  for (const each of SLOTS) console.log(formatSlot(each, sheetsOf(each)).join('\n'))

  const wrong = SLOTS.filter((each) => validateTalk(each, sheetsOf(each)).length)
  if (wrong.length) throw new UserError(`To be mended, see above: the talk of ${wrong.join(', ')} minutes.`)
})
