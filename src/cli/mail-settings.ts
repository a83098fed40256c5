/** The settings of the mail server → what the desk sends digests with; null where none is set. */

import { readFileSync } from 'node:fs'
import type { MailOptions } from '#desk'
import { errors } from './errors.ts'

const TLS = ['starttls', 'tls', 'none'] as const
const PORTS = { starttls: 587, tls: 465, none: 25 } as const

/** Where the desk is when nothing else is told. */
export const USUAL_ADDRESS = 'http://127.0.0.1:4321'

/** Reads the settings, or throws cli.bad_mail_setting. `address` is where the desk is when nothing else is set. */
export function mailSettings(env: NodeJS.ProcessEnv, address = USUAL_ADDRESS): MailOptions | null {
  const { TOCSIN_MAIL_HOST: host, TOCSIN_MAIL_FROM: from, TOCSIN_MAIL_TLS: wanted = 'starttls' } = env
  if (!host) return null
  if (!from || !/^[^\p{Cc}]*[^\s@<>]+@[^\s@<>]+>?$/u.test(from))
    throw errors.bad_mail_setting('TOCSIN_MAIL_FROM', 'it is not an address to send from')
  const tls = TLS.find((one) => one === wanted)
  if (tls === undefined) throw errors.bad_mail_setting('TOCSIN_MAIL_TLS', 'it is not starttls, tls or none')
  const port = Number(env.TOCSIN_MAIL_PORT || PORTS[tls])
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw errors.bad_mail_setting('TOCSIN_MAIL_PORT', 'it is not a port')
  const deskAddress = (env.TOCSIN_ADDRESS || address).replace(/\/+$/, '')
  if (!URL.canParse(deskAddress)) throw errors.bad_mail_setting('TOCSIN_ADDRESS', 'it is not an address')
  return { host, port, tls, from, user: env.TOCSIN_MAIL_USER || null, password: passwordOf(env), deskAddress }
}

function passwordOf(env: NodeJS.ProcessEnv): string | null {
  const { TOCSIN_MAIL_PASSWORD: password, TOCSIN_MAIL_PASSWORD_FILE: file } = env
  if (!file) return password || null
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  } catch {
    throw errors.bad_mail_setting('TOCSIN_MAIL_PASSWORD_FILE', 'the file cannot be read')
  }
}
