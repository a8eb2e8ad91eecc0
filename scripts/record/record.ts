/** npm run record: writes anew what slides show where a model is not there. The same code as on the slides, the same bytes. */
import { parseOptions, runScript, UserError } from '../shared/cli'

/** Recorded runs: each module writes data/<name>-run.ts when it is imported. */
const RUNS: Readonly<Record<string, () => Promise<unknown>>> = {
  stories: () => import('./stories-run'),
  shop: () => import('./shop-run'),
  search: () => import('./search-run'),
  sentences: () => import('./sentences-run'),
  chances: () => import('./chances-run'),
  tuned: () => import('./tuned-run'),
  'just-asked': () => import('./just-asked-run'),
  'card-replies': () => import('./card-replies-run'),
  hostile: () => import('./hostile-run'),
  'help-desk': () => import('./help-desk-run'),
  chatbot: () => import('./chatbot-run'),
  prompt: () => import('./prompt-run'),
  cuts: () => import('./cuts-run'),
  reasoning: () => import('./reasoning-run'),
  goals: () => import('./goals-run'),
  summary: () => import('./summary-run'),
}
const names = Object.keys(RUNS)

const help = `
Writes the recorded runs in data/ anew, with the engine and the files that slides use.

  npm run record -- [--only ${names.slice(0, 2).join(',')}]

  --only <runs>   some of: ${names.join(', ')}

The names model is trained and recorded by npm run train.
`

await runScript(async () => {
  const { values } = parseOptions(help, { only: { type: 'string', default: names.join(',') } })
  const chosen = values.only.split(',').map((name) => name.trim())
  const unknown = chosen.find((name) => !RUNS[name])
  if (unknown !== undefined)
    throw new UserError(`There is no run “${unknown}”. There are: ${names.join(', ')}.`)
  for (const name of chosen) await RUNS[name]!()
})
