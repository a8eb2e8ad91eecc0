#!/usr/bin/env node
/** Command line: llm-stack chat | chances | tokens | embed, see `usage`. */
import { run } from './run'

process.exitCode = await run(process.argv.slice(2))
