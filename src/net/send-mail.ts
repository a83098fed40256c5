/**
 * Sends mails over SMTP. A mail is given to the server once: whether it came through is known, or it counts as failed,
 * and what is sent again is for the caller to decide.
 */

import type { Transporter } from 'nodemailer'
import { errors } from './errors.ts'

export const MAIL_TLS = ['starttls', 'tls', 'none'] as const
/** `starttls` demands TLS after the greeting, `tls` speaks it from the first byte, `none` is for a server on this machine. */
export type MailTls = (typeof MAIL_TLS)[number]

export interface MailSettings {
  readonly host: string
  readonly port: number
  readonly tls: MailTls
  readonly user: string | null
  readonly password: string | null
  /** The address that mails come from; also with a name, `Tocsin <desk@example.org>`. */
  readonly from: string
}

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Without angle brackets. */
  readonly messageId: string
  /** Where the reader ends the subscription (RFC 2369 and 8058); null where there is none. */
  readonly endAddress: string | null
}

export interface Mailer {
  /** Resolves when the server has taken the mail. Throws net.mail_server_unreachable, net.mail_login_refused or net.mail_refused. */
  send(mail: Mail): Promise<void>
  close(): void
}

const CONNECT_LIMIT_MS = 20_000
const SILENCE_LIMIT_MS = 60_000

/** Makes a mailer; the server is reached with the first mail. */
export function openMailer(settings: MailSettings): Mailer {
  let opened: Promise<Transporter> | undefined
  const transport = () => {
    opened ??= connect(settings)
    return opened
  }
  return {
    send: async (mail) => {
      try {
        await (await transport()).sendMail(messageOf(mail, settings))
      } catch (error) {
        throw explained(error, settings, mail)
      }
    },
    close: () => {
      opened?.then((open) => open.close()).catch(() => null)
    },
  }
}

async function connect({ host, port, tls, user, password }: MailSettings): Promise<Transporter> {
  const { createTransport } = await import('nodemailer')
  return createTransport({
    ...{ host, port, secure: tls === 'tls', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none' },
    ...(user === null ? {} : { auth: { user, pass: password ?? '' } }),
    ...{ connectionTimeout: CONNECT_LIMIT_MS, greetingTimeout: CONNECT_LIMIT_MS },
    socketTimeout: SILENCE_LIMIT_MS,
    // A mail is made of what pages say: it may name no file and no address to be fetched.
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
}

function messageOf({ to, subject, text, html, messageId, endAddress }: Mail, { from }: MailSettings) {
  const end: Readonly<Record<string, string>> =
    endAddress === null
      ? {}
      : { 'List-Unsubscribe': `<${endAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  const headers = { ...end, 'Auto-Submitted': 'auto-generated', Precedence: 'list' }
  return { from, to: { name: '', address: to }, subject, text, html, messageId: `<${messageId}>`, headers }
}

function explained(error: unknown, { host, port }: MailSettings, { to }: Mail): Error {
  const server = `${host}, port ${port}`
  const { code = '', message = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  if (code === 'EAUTH') return errors.mail_login_refused(server, error)
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return errors.mail_refused(to, shortened(message), error)
  return errors.mail_server_unreachable(server, shortened(message), error)
}

/** The words of a stranger's server, on one line. */
const shortened = (words: string): string => words.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, 200)
