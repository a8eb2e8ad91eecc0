/** npm run slot-table: writes the README's table of slots from slides.md. */
import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { runScript } from '../shared/cli'
import { writeFileAtomic } from '../shared/write-file-atomic'
import { readTalk } from '../shared/read-talk'
import { buildSlotTable, replaceTable } from './markdown-table'

await runScript(async () => {
  const page = replaceTable(readFileSync('README.md', 'utf8'), buildSlotTable(readTalk()))
  const style = await resolveConfig('README.md')
  await writeFileAtomic('README.md', await format(page, { ...style, filepath: 'README.md' }))
})
