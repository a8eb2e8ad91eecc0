/** npm run rehearse: prints the time line of a slot, and checks that each slot is a complete talk that fits its time. */
import { slotList, SLOTS, DEFAULT_SLOT } from '../../talk/slots'
import { WORDS_PER_MINUTE } from '../../talk/time'
import { parseOptions, runScript, UserError } from '../shared/cli'
import { parseSlotOption } from '../shared/slot'
import { readTalk } from '../shared/read-talk'
import { validateTalk, TIME_SHARE } from './validate-talk'
import { formatTimeline, formatSlot } from './format-timeline'

const help = `
Prints the time line of the talk, at ${WORDS_PER_MINUTE} words a minute, and checks every slot.

  npm run rehearse -- [--slot ${DEFAULT_SLOT}]

  --slot <minutes>   length of the talk: ${slotList}
`

await runScript(async () => {
  const { values } = parseOptions(help, { slot: { type: 'string' } })
  const slot = parseSlotOption(values.slot, DEFAULT_SLOT)
  const slidesOf = readTalk()
  const [minPercent, maxPercent] = TIME_SHARE.map((share) => share * 100)

  console.log(formatTimeline(slidesOf(slot)).join('\n'))
  console.log(`\nEach slot; a talk has to fill ${minPercent} to ${maxPercent} % of it:\n`)
  for (const each of SLOTS) console.log(formatSlot(each, slidesOf(each)).join('\n'))

  const invalid = SLOTS.filter((each) => validateTalk(each, slidesOf(each)).length)
  if (invalid.length)
    throw new UserError(`Problems, listed above, in the talk of ${invalid.join(', ')} minutes.`)
})
