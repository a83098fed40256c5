/** Binds digests to what is kept and to the mail server. */

import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { TocsinError } from '#base'
import type { Mailer } from '#net'
import { errors } from '../errors.ts'
import type { DigestDesk, SubscribeWish } from './digest-desk.ts'
import { type DigestBench, digestOf, getSearch } from './digest-of.ts'
import { nextDigestAt } from './next-digest.ts'
import { sendNext } from './send-next.ts'
import { writeAtom } from './write-atom.ts'
import { writeJsonFeed } from './write-json-feed.ts'
import { textOf, writeMail } from './write-mail.ts'

const IDLE_MS = 20_000
const FAULT_PAUSE_MS = 60_000

/** Opens the desk of digests. */
export function openDigestDesk(bench: DigestBench): DigestDesk & { close(): Promise<void> } {
  const { searches, now, mail } = bench
  let mailer: Promise<Mailer> | undefined
  const openedMailer = () => {
    if (mail === null) throw errors.mail_not_set()
    mailer ??= import('#net').then(({ openMailer }) => openMailer(mail))
    return mailer
  }
  const sendDue = async () => {
    for (let turns = 0; ; turns++)
      if (mail === null || !(await sendNext({ ...bench, mail, mailer: await openedMailer() }))) return turns
  }
  const mark = async (id: string, endedAt: Date | null) => {
    if (!(await searches.markSubscription(id, endedAt))) throw errors.subscription_not_found(id)
  }
  return {
    canSend: mail !== null,
    digest: (searchId) => digestOf(bench, searchId),
    text: async (searchId, base) => textOf(await digestOf(bench, searchId), { base, endPath: null }),
    feed: async ({ searchId, format, base }) => {
      const digest = await digestOf(bench, searchId)
      const self = `/feeds/${searchId === null ? 'today' : `searches/${encodeURIComponent(searchId)}`}.${format}`
      return format === 'atom' ? writeAtom(digest, { base, self }) : writeJsonFeed(digest, { base, self })
    },
    sendOnce: async (searchId, address) => {
      const base = mail?.deskAddress ?? ''
      const written = writeMail(await digestOf(bench, searchId), { base, endPath: null })
      const messageId = `${randomBytes(16).toString('hex')}@tocsin.invalid`
      await (await openedMailer()).send({ ...written, to: address, messageId, endAddress: null })
    },
    subscribe: (wish) => subscribe(bench, wish),
    subscriptions: () => searches.listSubscriptions(),
    end: (id) => mark(id, now()),
    resume: (id) => mark(id, null),
    sendDue,
    work: async (signal) => {
      if (mail !== null) await repeat(sendDue, signal)
    },
    close: async () => (await mailer)?.close(),
  }
}

/** A fault of the database is told once and waited out. */
async function repeat(work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let restMs = IDLE_MS
    try {
      await work()
    } catch (error) {
      if (!(error instanceof TocsinError)) throw error
      process.stderr.write(`tocsin: ${error.message}\n`)
      restMs = FAULT_PAUSE_MS
    }
    await pause(restMs, undefined, { signal }).catch(() => null)
  }
}

async function subscribe({ searches, now }: DigestBench, wish: SubscribeWish) {
  if (wish.searchId !== null) await getSearch(searches, wish.searchId)
  const at = now()
  const clock = wish.rhythm === 'daily' ? (wish.clock ?? '08:00') : null
  const subscription = {
    ...{ ...wish, clock, id: randomBytes(16).toString('hex') },
    ...{ startedAt: at.toISOString(), toldUntil: at.toISOString(), sentAt: null },
    dueAt: (wish.rhythm === 'daily' ? nextDigestAt({ rhythm: 'daily', clock }, at) : at).toISOString(),
    ...{ failureCount: 0, failure: null },
  }
  await searches.addSubscription(subscription)
  return subscription
}
