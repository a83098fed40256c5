/**
 * Who may ask, and what the browser may do with the answer. A desk that listens on loopback answers only as
 * localhost (against DNS rebinding); changes are taken only from its own screens (against cross-site requests);
 * the Content-Security-Policy lets a page load nothing from anywhere else.
 */

import type { MiddlewareHandler } from 'hono'
import { errors } from './errors.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/** True for the names and addresses that only this machine can use. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  return name === 'localhost' || name === '::1' || /^127(\.\d{1,3}){3}$/.test(name)
}

/** Adds the headers of the policy to every answer. */
export const withPolicy: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
}

/** Refuses requests under a foreign host name, when the desk is bound to loopback. */
export function onlyOwnHost(boundTo: string): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (isLoopback(boundTo) && !isLoopback(hostNameOf(host))) throw errors.host_not_allowed(host)
    await next()
  }
}

/** Refuses changes that a browser sends for another site. Programs send neither header and may pass. */
export const onlyOwnOrigin: MiddlewareHandler = async (context, next) => {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)) {
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const isForeign = origin !== undefined && hostOf(origin) !== context.req.header('host')
    if (isForeign || site === 'cross-site' || site === 'same-site')
      throw errors.origin_not_allowed(origin ?? site ?? '')
  }
  await next()
}

function hostNameOf(host: string): string {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : ''
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
