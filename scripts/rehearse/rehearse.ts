/** npm run rehearse: prints the time line of a slot, and checks that each slot is a complete talk that fits its time. */
import { readFileSync } from 'node:fs'
import { parseDeck, rehearse } from 'slidev-addon-stage/slots'
import { parseOptions, runScript, UserError } from '../shared/cli'
import { DEFAULT_SLOT, parseSlotOption, slotList, stageOptions } from '../shared/slots'
import { validateTalk } from './validate-talk'

const help = `
Prints the time line of the talk, at ${stageOptions.wordsPerMinute} words a minute, and checks every slot.

  npm run rehearse -- [--slot ${DEFAULT_SLOT}]

  --slot <minutes>   length of the talk: ${slotList}
`

await runScript(async () => {
  const { values } = parseOptions(help, { slot: { type: 'string' } })
  const slot = parseSlotOption(values.slot, DEFAULT_SLOT)
  const { lines, invalidSlots } = rehearse(parseDeck(readFileSync('slides.md', 'utf8')), slot, validateTalk)
  console.log(lines.join('\n'))
  if (invalidSlots.length)
    throw new UserError(`Problems, listed above, in the talk of ${invalidSlots.join(', ')} minutes.`)
})
