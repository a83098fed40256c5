// Builds the product into dist/: the server side with esbuild (packages stay outside), the screens with Vite.
import { existsSync, rmSync } from 'node:fs'

async function build() {
  const { build: bundle } = await import('esbuild')
  rmSync('dist', { recursive: true, force: true })
  const entryPoints = { tocsin: 'src/cli/main.ts', worker: 'src/desk/worker.ts' }
  for (const path of Object.values(entryPoints))
    if (!existsSync(path)) return console.error(`build: ${path} is not there yet`)
  await bundle({
    entryPoints,
    outdir: 'dist',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    conditions: ['source'],
    sourcemap: true,
    logLevel: 'warning',
  })
  if (existsSync('src/web/index.html')) {
    const vite = await import('vite')
    await vite.build({ configFile: 'vite.config.ts', logLevel: 'warn' })
  }
}

await build()
