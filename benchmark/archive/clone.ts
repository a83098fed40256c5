/**
 * Makes an archive ten times as large in the database itself: every report and story again under other ids, on later
 * days. Half of the words' keys and most parties stay the same, so that lists of who holds a key grow as they would.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { openDesk } from '#desk'

/** Clones a data folder's archive until it is so many times as large. */
export async function cloneArchive(data: string, times: number): Promise<object> {
  const desk = await openDesk({ dataFolder: data, threads: 1 })
  const client = new pg.Client(connectionTo(data))
  await client.connect()
  const began = performance.now()
  const { rows } = await client.query<{ most: number; days: number }>(
    `select max(number)::int as most, (max(day::date) - min(day::date) + 1)::int as days from tocsin.readings`,
  )
  const { most = 0, days = 0 } = rows[0] ?? {}
  for (let k = 1; k < times; k++) {
    for (const words of statementsFor(k, { most: most * k, days: days * k })) await client.query(words)
    process.stderr.write(`${k + 1} of ${times}\n`)
  }
  await client.query(
    `select setval(pg_get_serial_sequence('tocsin.readings', 'number'), (select max(number) from tocsin.readings))`,
  )
  await client.query('vacuum analyze')
  const seconds = (performance.now() - began) / 1000
  await client.end()
  await desk.close()
  return { seconds, reports: most * times }
}

/** Where the folder's own server listens: PostgreSQL writes it down itself. */
function connectionTo(data: string): pg.ClientConfig {
  const [, , , port, host] = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
  return { host: host ?? '', port: Number(port), user: 'tocsin', database: 'tocsin' }
}

function statementsFor(k: number, by: { readonly most: number; readonly days: number }): string[] {
  const original = `number <= ${by.most / k}`
  const own = (column: string) => `${column} || '-${k}'`
  const later = (column: string) => `(${column}::date + ${by.days})::text`
  const isFirst = (column: string) => `${column} not like '%-_'`
  const party = `case when abs(hashtext(party)) % 10 < 7 then party else party || '-${k}' end`
  const parties = (column: string) =>
    `array(select case when abs(hashtext(one)) % 10 < 7 then one else one || '-${k}' end from unnest(${column}) one)`
  const key = (share: number) =>
    `case when abs(key) % 10 < ${share} then key else key # ${k * 40_503_007} end`
  return [
    `insert into tocsin.pages (id, bytes, byte_count, kind, charset, url, outlet, published, title, fetched_at)
      select ${own('id')}, bytes, byte_count, kind, charset, ${own('url')}, outlet, published, title, fetched_at
      from tocsin.pages where ${isFirst('id')}`,
    `insert into tocsin.stories (id, sums, version, started_at, changed_at, first_day, last_day, report_count, title,
        origin_low, origin_high, contested_count, rank, account, line, account_at)
      select ${own('id')}, sums, version, started_at, changed_at, ${later('first_day')}, ${later('last_day')}, report_count, title,
        origin_low, origin_high, contested_count, rank + ${by.days}, account, line, account_at
      from tocsin.stories where ${isFirst('id')}`,
    `insert into tocsin.readings (report_id, page_id, title, outlet, published, statement_count, source_count, unnamed_source_count,
        reading, taken_in_at, number, day, url, linked_at, story_id, words) overriding system value
      select ${own('report_id')}, ${own('page_id')}, title, outlet, ${later('published')}, statement_count, source_count, unnamed_source_count,
        reading, taken_in_at + interval '${by.days} days', number + ${by.most}, ${later('day')}, ${own('url')}, linked_at, ${own('story_id')}, words
      from tocsin.readings where ${original}`,
    `insert into tocsin.story_keys select ${key(5)}, ${own('story_id')}, ${later('last_day')} from tocsin.story_keys
      where ${isFirst('story_id')} on conflict do nothing`,
    `insert into tocsin.copy_keys select ${key(2)}, report + ${by.most} from tocsin.copy_keys where report <= ${by.most / k}
      on conflict do nothing`,
    `insert into tocsin.copies (copy_id, original_id, kind, probability, reasons, judged_at)
      select ${own('copy_id')}, ${own('original_id')}, kind, probability, reasons, judged_at from tocsin.copies where ${isFirst('copy_id')}`,
    `insert into tocsin.placements (report_id, story_id, at, by, probability, reasons)
      select ${own('report_id')}, ${own('story_id')}, at, by, probability, reasons from tocsin.placements where ${isFirst('report_id')}`,
    `insert into tocsin.actors select ${own('report_id')}, name, sound, role, country, sector, ${later('as_of')}, span_begin, span_end
      from tocsin.actors where ${isFirst('report_id')}`,
    `insert into tocsin.parties (key, label, kind, country, sector, sound, use_count, first_day, last_day)
      select ${own('key')}, label, kind, country, sector, sound, use_count, ${later('first_day')}, ${later('last_day')}
      from tocsin.parties where ${isFirst('key')} and abs(hashtext(key)) % 10 >= 7`,
    `insert into tocsin.statements (report, id, party, speaker, is_named, country, sector, act, form, day, words, span_begin, span_end)
      select report + ${by.most}, id, ${party}, speaker, is_named, country, sector, act, form, ${later('day')}, words, span_begin, span_end
      from tocsin.statements where report <= ${by.most / k}`,
    `insert into tocsin.events (report, id, type, mode, status, day, place, country, actors, recipients, statement, words, span_begin, span_end)
      select report + ${by.most}, id, type, mode, status, ${later('day')}, place, country, ${parties('actors')}, ${parties('recipients')},
        statement, words, span_begin, span_end
      from tocsin.events where report <= ${by.most / k}`,
  ]
}
