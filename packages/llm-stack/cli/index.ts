#!/usr/bin/env node
/** Command line: llm-stack chat | chances | tokens | embed, see `usage`. */
import { run } from './run'

// As in `llm-stack tokens … | head`: whoever reads has enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await run(process.argv.slice(2))
