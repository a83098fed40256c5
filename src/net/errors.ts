/** What the door to the network can raise: addresses that are not asked, replies that are not taken, hosts that want to be left alone. */

import { defineErrors } from '#base'

const seconds = (ms: number): string => `${ms / 1000} second${ms === 1000 ? '' : 's'}`

/** Why a host is not asked again before a moment; travels as the cause of an error. */
export class AskLater extends Error {
  constructor(readonly retryAt: Date) {
    super(`not before ${retryAt.toISOString()}`)
    this.name = 'AskLater'
  }
}

/** When the host behind an error wants to be asked again, if it told; for whoever plans the next fetch. */
export function retryAtOf(error: unknown): Date | null {
  const cause = error instanceof Error ? error.cause : null
  return cause instanceof AskLater ? cause.retryAt : null
}

export const errors = defineErrors('net', {
  address_not_valid: (address: string) => ({
    message: `Cannot fetch "${address}": it is not an address that can be fetched`,
    hint: 'Give a whole address of at most 4,000 characters, such as https://news.example/report.',
  }),
  scheme_not_allowed: (address: string) => ({
    message: `Cannot fetch "${address}": only http and https are fetched`,
    hint: 'Save the page and read the file.',
  }),
  address_has_password: (host: string) => ({
    message: `Cannot fetch from "${host}": the address holds a user name or a password`,
    hint: 'Take the part before the @ out of the address; save pages that need a log-in from the browser.',
  }),
  port_not_allowed: (host: string) => ({
    message: `Cannot fetch from "${host}": pages are fetched from the ports 80, 443, 8080 and 8443 only`,
    hint: 'If you trust this host, allow it with its port: --allow-host HOST:PORT.',
    status: 403,
  }),
  address_not_public: (host: string, range: string) => ({
    message: `Cannot fetch from "${host}": its network address is not public (${range})`,
    hint: 'If this is a host of your own and you trust it, allow it: --allow-host HOST.',
    status: 403,
  }),
  allowed_host_not_valid: (words: string) => ({
    message: `Cannot allow "${words}": it is not the name of a host`,
    hint: 'Write a name or a network address, with a port if only that one is meant: localhost, 192.168.1.5:8000.',
  }),
  host_not_found: (host: string, cause: unknown) => ({
    message: `Cannot fetch from "${host}": no host of this name was found`,
    hint: 'Check the spelling of the address, and whether this machine is on the network.',
    status: 502,
    cause,
  }),
  no_connection: (host: string, cause: unknown) => ({
    message: `Cannot fetch from "${host}": the host does not take the connection`,
    hint: 'Try again later; check that the address opens in a browser on this machine.',
    status: 502,
    cause,
  }),
  connection_not_secure: (host: string, cause: unknown) => ({
    message: `Cannot fetch from "${host}": it does not prove who it is`,
    hint: 'The certificate is out of date, made for another name, or not known here; look at the page in a browser, and do not trust it blindly.',
    status: 502,
    cause,
  }),
  reply_broken: (address: string, why: string, cause?: unknown) => ({
    message: `Cannot fetch "${address}": the reply is broken: ${why}`,
    hint: 'Try again; if it stays so, save the page from the browser and read the file.',
    status: 502,
    cause,
  }),
  took_too_long: (address: string, limitMs: number, what: string) => ({
    message: `Cannot fetch "${address}": ${what} for ${seconds(limitMs)}`,
    hint: 'Try again later; save the page from the browser if it opens there.',
    status: 504,
  }),
  stopped: (address: string) => ({
    message: `Cannot fetch "${address}": the fetch was stopped`,
    hint: 'Start it again when you want the page.',
    status: 503,
  }),
  reply_too_large: (address: string, bytesMax: number) => ({
    message: `Cannot fetch "${address}": the page has more than ${bytesMax / 1e6} megabytes`,
    hint: 'No report is that long; save the text of the report alone and read that.',
    status: 413,
  }),
  header_too_large: (address: string) => ({
    message: `Cannot fetch "${address}": the reply begins with more header lines than are taken`,
    hint: 'Save the page from the browser and read the file.',
    status: 502,
  }),
  too_many_redirects: (address: string, redirectsMax: number) => ({
    message: `Cannot fetch "${address}": it was sent on more than ${redirectsMax} times`,
    hint: 'Open the address in a browser and give the one it ends at.',
    status: 502,
  }),
  not_a_page: (address: string, what: string) => ({
    message: `Cannot fetch "${address}": it gives ${what}, not a page or a feed`,
    hint: 'Give the address of a page in HTML or plain text, or of a feed.',
    status: 415,
  }),
  page_not_found: (address: string, status: number) => ({
    message: `Cannot fetch "${address}": there is no such page any more (status ${status})`,
    hint: 'Check the address; the page may have moved or been taken down.',
    status: 404,
  }),
  page_refused: (address: string, status: number) => ({
    message: `Cannot fetch "${address}": the host does not give this page to us (status ${status})`,
    hint: 'It may need a log-in; save the page from the browser and read the file.',
    status: 403,
  }),
  unexpected_status: (address: string, status: number) => ({
    message: `Cannot fetch "${address}": the host answered with status ${status}`,
    hint: 'Try again later; check that the address opens in a browser.',
    status: 502,
  }),
  host_busy: (host: string, status: number, retryAt: Date | null) => ({
    message: `Cannot fetch from "${host}": the host is too busy (status ${status})`,
    hint:
      retryAt === null
        ? 'Try again later.'
        : `It asks not to be called before ${retryAt.toISOString().slice(0, 19)}Z.`,
    status: 503,
    cause: retryAt === null ? undefined : new AskLater(retryAt),
  }),
  robots_disallow: (address: string) => ({
    message: `Cannot fetch "${address}": the host does not want programs to fetch this page (robots.txt)`,
    hint: 'Save the page from the browser and read the file.',
    status: 403,
  }),
  robots_unreachable: (host: string, status: number) => ({
    message: `Cannot fetch from "${host}": its robots.txt cannot be read now (status ${status}), and without it nothing is fetched`,
    hint: 'Try again later.',
    status: 503,
  }),
  mail_server_unreachable: (server: string, why: string, cause?: unknown) => ({
    message: `Cannot send mail through ${server}: ${why}`,
    hint: 'Check TOCSIN_MAIL_HOST, TOCSIN_MAIL_PORT and TOCSIN_MAIL_TLS, and that the server is running.',
    status: 502,
    cause,
  }),
  mail_login_refused: (server: string, cause?: unknown) => ({
    message: `Cannot send mail through ${server}: it does not accept the user and the password`,
    hint: 'Check TOCSIN_MAIL_USER and TOCSIN_MAIL_PASSWORD, or the file that TOCSIN_MAIL_PASSWORD_FILE names.',
    status: 502,
    cause,
  }),
  mail_refused: (address: string, why: string, cause?: unknown) => ({
    message: `Cannot send mail to "${address}": the mail server refused it: ${why}`,
    hint: 'Check the address, and that the server lets TOCSIN_MAIL_FROM send.',
    status: 502,
    cause,
  }),
})
