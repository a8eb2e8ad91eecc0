/** npm run rehearse: the time line of a slot, and whether each of the five is a whole talk that fits. */
import { listed, SLOTS, USUAL } from '../../talk/slots'
import { PACE } from '../../talk/time'
import { readOptions, run, UserError } from '../shared/cli'
import { readSlot } from '../shared/slot'
import { readTalk } from '../shared/talk'
import { faultsOf, SHARE } from './judge'
import { timeLine, verdict } from './print'

const help = `
Prints the time line of the talk, at ${PACE} words a minute, and judges every slot.

  npm run rehearse -- [--slot ${USUAL}]

  --slot <minutes>   the talk of so many minutes: ${listed}
`

await run(async () => {
  const { values } = readOptions(help, { slot: { type: 'string' } })
  const slot = readSlot(values.slot, USUAL)
  const sheetsOf = readTalk()
  const [least, most] = SHARE.map((part) => part * 100)

  console.log(timeLine(sheetsOf(slot)).join('\n'))
  console.log(`\nEach slot, of which ${least} to ${most} % are to be used:\n`)
  for (const each of SLOTS) console.log(verdict(each, sheetsOf(each)).join('\n'))

  const wrong = SLOTS.filter((each) => faultsOf(each, sheetsOf(each)).length)
  if (wrong.length) throw new UserError(`To be mended, see above: the talk of ${wrong.join(', ')} minutes.`)
})
