/** npm run slot-table: writes the README's table of what each slot holds, from slides.md. */
import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { run } from '../shared/cli'
import { writeWhole } from '../shared/files'
import { readTalk } from '../shared/talk'
import { tableOf, withTable } from './table'

await run(async () => {
  const page = withTable(readFileSync('README.md', 'utf8'), tableOf(readTalk()))
  const style = await resolveConfig('README.md')
  await writeWhole('README.md', await format(page, { ...style, filepath: 'README.md' }))
})
