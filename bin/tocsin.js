#!/usr/bin/env node
// Starts the built program; builds it first where installing did not (npm ci --ignore-scripts).
import { existsSync } from 'node:fs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`tocsin: Node ${process.versions.node} is too old\n  Install Node 20.19 or later.`)
  process.exit(1)
}

const program = new URL('../dist/tocsin.js', import.meta.url)
if (!existsSync(program)) {
  console.error('tocsin: building the program, this happens once')
  await import('../build.js')
}
await import(program.href)
