import { runNpm } from './run-npm'

/**
 * Runs `npm run export`. Rejects if it fails, or warns of a file that it writes nevertheless: its warnings are indented lines
 * of stderr.
 */
export async function runExport(...args: string[]): Promise<void> {
  const { status, stdout, stderr } = await runNpm('export', ...args)
  if (status === 0 && !/^ {2}\S/m.test(stderr)) return
  throw new Error(`npm run export -- ${args.join(' ')} ended with code ${status}:\n${stderr}\n${stdout}`)
}
