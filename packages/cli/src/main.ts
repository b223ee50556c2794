#!/usr/bin/env node
import { cristal } from './cristal.ts'
import { processTerminal } from './terminal.ts'

process.exitCode = await cristal(process.argv.slice(2), processTerminal())
