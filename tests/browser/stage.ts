/**
 * A stage for walks through the screens: the screens built from the sources as they are now, served by the real
 * server over a given desk, in a real browser that reports whatever should not happen.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { expect } from 'vitest'
import { startServer } from '#api'
import type { Desk } from '#desk'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Visit {
  readonly page: Page
  /** Requests to anywhere but the desk, errors on the page, and what the Content-Security-Policy refused. */
  readonly incidents: readonly string[]
}

export interface Stage {
  readonly address: string
  readonly browser: Browser
  /** Opens a path in a window of its own; the incidents must be empty at its end. */
  visit(path: string, walk: (visit: Visit) => Promise<void>, options?: BrowserContextOptions): Promise<void>
  /** Takes the server away, as when the desk was stopped. */
  stopServer(): Promise<void>
  close(): Promise<void>
}

/** Builds the screens, starts the server and the browser. */
export async function openStage(desk: Desk, executablePath: string): Promise<Stage> {
  const webFolder = mkdtempSync(join(tmpdir(), 'tocsin-screens-'))
  await buildScreens(webFolder)
  const server = await startServer({ desk, host: '127.0.0.1', port: 0, webFolder })
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  let isServing = true
  const stopServer = async () => {
    if (isServing) await server.close()
    isServing = false
  }
  return {
    address: server.address,
    browser,
    stopServer,
    visit: (path, walk, options) => visit(browser, server.address, { path, walk, options }),
    close: async () => {
      await browser.close()
      await stopServer()
      rmSync(webFolder, { recursive: true })
    },
  }
}

/** The test runner sets NODE_ENV to "test", which would build React for development. */
async function buildScreens(outDir: string) {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    const configFile = new URL('../../vite.config.ts', import.meta.url).pathname
    await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  } finally {
    process.env.NODE_ENV = NODE_ENV
  }
}

interface VisitOptions {
  readonly path: string
  readonly walk: (visit: Visit) => Promise<void>
  readonly options: BrowserContextOptions | undefined
}

async function visit(browser: Browser, address: string, { path, walk, options }: VisitOptions) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: address })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const incidents: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) incidents.push(`asked ${request.url()}`)
  })
  page.on('pageerror', (error) => incidents.push(`broke: ${error.message}`))
  page.on('dialog', (dialog) => {
    incidents.push(`opened a dialog: ${dialog.message()}`)
    dialog.dismiss()
  })
  page.on('console', (line) => {
    // The browser itself notes every answer that is a failure; those are for the walk to judge.
    if (line.type() === 'error' && !/^Failed to load resource/.test(line.text())) incidents.push(line.text())
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`refused by policy: ${event.violatedDirective} ${event.blockedURI}`),
    )
  })
  try {
    await page.goto(address + path)
    await walk({ page, incidents })
    expect(incidents).toEqual([])
  } finally {
    await context.close()
  }
}
