#!/usr/bin/env node
/** Entry point of the command slidev-gate: runs cli.ts through tsx. */
import { register } from 'tsx/esm/api'

register()
await import('./cli.ts')
