/** Serves the built screens: their files, and index.html for every address that a screen has. */

import type { Context, Handler } from 'hono'
import { SCREEN_PATHS } from '#contract'
import { errors } from './errors.ts'
import type { WebFile, WebFolder } from './web-folder.ts'

const screens = SCREEN_PATHS.map((path) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`))

/** Answers GET for everything outside of the API. A browser that asks for an unknown page gets the screens with 404. */
export function serveScreens(folder: WebFolder): Handler {
  return (context) => {
    const { path } = context.req
    const file = path === '/index.html' ? undefined : folder.get(path)
    if (file !== undefined) return send(context, file, 200)
    const isScreen = screens.some((screen) => screen.test(path))
    const asksForPage = (context.req.header('accept') ?? '').includes('text/html')
    if (path.startsWith('/api/') || !(isScreen || asksForPage)) throw errors.not_found('GET', path)
    const index = folder.get('/index.html')
    if (index === undefined) throw errors.screens_not_built()
    return send(context, index, isScreen ? 200 : 404)
  }
}

function send(context: Context, file: WebFile, status: 200 | 404) {
  context.header('ETag', file.tag)
  context.header('Vary', 'Accept-Encoding')
  context.header('Cache-Control', file.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (status === 200 && context.req.header('if-none-match') === file.tag) return context.body(null, 304)
  const takesGzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '')
  context.header('Content-Type', file.type)
  if (!takesGzip || file.gzipped === null) return context.body(file.bytes, status)
  context.header('Content-Encoding', 'gzip')
  return context.body(file.gzipped, status)
}
