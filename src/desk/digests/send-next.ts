/**
 * One turn of the subscription that has waited longest. A mail is written down before it is given to the mail server:
 * when a process dies between the two, nobody knows whether it went, and it is not sent again. What it told is told
 * once more in the next mail.
 */

import { hashOf, TocsinError } from '#base'
import type { Mailer } from '#net'
import type { Subscription } from '#store'
import type { Digest } from './digest.ts'
import type { MailOptions } from './digest-desk.ts'
import { type DigestBench, digestOf } from './digest-of.ts'
import { nextDigestAt, retryAt } from './next-digest.ts'
import { writeMail } from './write-mail.ts'

interface Sending extends DigestBench {
  readonly mail: MailOptions
  readonly mailer: Mailer
}

/** Longer than any mail takes. */
const LEASE_MS = 10 * 60_000
/** A report gets its story a moment after it came: what is younger is left for the next mail. */
const SETTLE_MS = 60_000
/** With nothing to tell, changes are looked for again after this. */
const LOOK_AGAIN_MS = 60_000

const INTERRUPTED =
  'The last mail was interrupted, so it may not have arrived. It is not sent again; the next one tells the same once more.'

/** False when nothing is due. */
export async function sendNext(bench: Sending): Promise<boolean> {
  const { searches, now } = bench
  const at = now()
  const taken = await searches.takeSubscription({ now: at, leaseMs: LEASE_MS })
  if (taken === null) return false
  const { subscription, interrupted } = taken
  const { id, searchId, toldUntil } = subscription
  const dueAt = nextDigestAt(subscription, at)
  if (interrupted > 0) {
    await searches.endTurn(id, { dueAt, failure: INTERRUPTED })
    return true
  }
  const until = new Date(Math.max(at.getTime() - SETTLE_MS, Date.parse(toldUntil)))
  try {
    const digest = await digestOf(bench, searchId, { cameAfter: toldUntil, cameUntil: until.toISOString() })
    if (digest.entries.length === 0) {
      const soon = new Date(at.getTime() + LOOK_AGAIN_MS)
      await searches.endTurn(id, { dueAt: subscription.rhythm === 'daily' ? dueAt : soon, failure: null })
      return true
    }
    await send(bench, { subscription, digest, until })
    await searches.endTurn(id, { dueAt, toldUntil: until, sentAt: at, failure: null })
  } catch (error) {
    if (!(error instanceof TocsinError)) throw error
    await searches.endTurn(id, { dueAt: retryAt(subscription.failureCount, at), failure: error.message })
  }
  return true
}

interface Letter {
  readonly subscription: Subscription
  readonly digest: Digest
  readonly until: Date
}

async function send(
  { searches, now, mail, mailer }: Sending,
  { subscription, digest, until }: Letter,
): Promise<void> {
  const { id, address } = subscription
  const base = mail.deskAddress
  const messageId = `${hashOf('mail', id, subscription.toldUntil, until.toISOString())}@tocsin.invalid`
  const storyIds = digest.entries.map((entry) => entry.id)
  const number = await searches.startMailing({
    ...{ subscriptionId: id, messageId, startedAt: now(), tellsUntil: until, storyIds },
  })
  try {
    const endAddress = `${base}/api/subscriptions/${id}/unsubscribe`
    await mailer.send({
      ...writeMail(digest, { base, endPath: '/search' }),
      to: address,
      messageId,
      endAddress,
    })
  } catch (error) {
    await searches.endMailing(number, error instanceof Error ? error.message : String(error))
    throw error
  }
  await searches.endMailing(number, null)
}
