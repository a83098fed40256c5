import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TocsinError } from '#base'
import { parseFeed } from './parse-feed.ts'
import { parseFeedList } from './parse-feed-list.ts'

const sample = (name: string) => readFileSync(join(import.meta.dirname, 'references', name))
const read = (bytes: Uint8Array | string, url: string | null = 'https://feeds.example/all.xml') =>
  parseFeed({
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    charset: null,
    url,
  })
const codesOf = ({ notes }: ReturnType<typeof read>) => notes.map(({ code }) => code)
const rss = (items: string, end = '</channel></rss>') =>
  `<rss version="2.0"><channel><title>T</title><link>https://t.example/</link>${items}${end}`
const item = (title: string, more = '') =>
  `<item><title>${title}</title><link>/${title}</link>${more}</item>\n`
const titlesOf = (feed: ReturnType<typeof read>) => feed.feed.entries.map(({ title }) => title)

const nothing = { published: null, updated: null, summary: null, content: null, author: null, outlet: null }

describe('parseFeed() reads', () => {
  test('RSS 0.91 in Latin letters, with a document type', () => {
    const { feed, notes } = read(sample('rss-0.91.xml'))
    expect(notes).toEqual([])
    expect(feed).toEqual({
      kind: 'rss',
      title: 'Hafenbote',
      url: 'http://hafen.example/',
      language: 'de',
      keptMinutes: null,
      entries: [
        {
          ...nothing,
          id: 'http://hafen.example/faehre',
          title: 'Fähre fällt aus',
          url: 'http://hafen.example/faehre',
          summary: 'Die Fähre bleibt im Dock.',
        },
      ],
    })
  })

  test('RSS 2.0 with its namespaces', () => {
    const reading = read(sample('rss-2.0.xml'))
    const { entries, ...head } = reading.feed
    expect(head).toEqual({
      kind: 'rss',
      title: 'Harbour & Hills',
      url: 'https://harbour.example/news/',
      language: 'en-gb',
      keptMinutes: 30,
    })
    expect(entries).toEqual([
      {
        id: 'pier-1',
        title: 'Mayor denies plan to close the pier & market',
        url: 'https://harbour.example/news/2024/pier',
        published: '2024-03-01T23:30:00-05:00',
        updated: null,
        summary: 'The mayor said there was no such plan.',
        content: '<p>The mayor said on Friday there was <b>no such plan</b>.</p><script>alert(1)</script>',
        author: 'Ann Reed',
        outlet: null,
      },
      {
        ...nothing,
        id: 'https://harbour.example/news/storm',
        title: 'Storm < flood, says the river & rail board',
        url: 'https://harbour.example/news/storm',
        published: '2024-02-29T07:05:00Z',
        summary: '<p>The board expects a storm.</p>',
        outlet: 'Coast Wire',
      },
      { ...nothing, id: 'Click here', title: 'Click here', url: null },
    ])
  })

  test('RSS 0.90 and 1.0 in RDF', () => {
    const old = read(sample('rss-0.90.rdf')).feed
    expect(old).toMatchObject({ kind: 'rdf', title: 'Old Pier News' })
    expect(old.entries).toMatchObject([{ title: 'Pier opens', url: 'http://pier.example/opens' }])
    const { feed, notes } = read(sample('rss-1.0.rdf'))
    expect(notes).toEqual([])
    expect(feed).toMatchObject({ kind: 'rdf', title: 'Valley Gazette', language: 'fr' })
    expect(feed.entries).toEqual([
      {
        ...nothing,
        id: 'https://valley.example/dam',
        title: 'Le barrage est sûr, dit le ministre',
        url: 'https://valley.example/dam',
        published: '2024-03-01T08:00:00+01:00',
        summary: 'Selon le ministre, le barrage tient.',
        content: '<p>Le barrage tient, a dit le ministre.</p>',
        author: 'Luc Noir',
      },
    ])
  })

  test('Atom with its kinds of text and its bases', () => {
    const { feed, notes } = read(sample('atom-1.0.xml'))
    expect(notes).toEqual([])
    expect(feed).toMatchObject({
      kind: 'atom',
      title: 'Island <Post>',
      url: 'https://island.example/',
      language: 'en',
    })
    expect(feed.entries).toEqual([
      {
        id: 'urn:example:island:1',
        title: 'Wages < prices, union says',
        url: 'https://island.example/2024/wages',
        published: '2024-03-01T18:00:00+02:00',
        updated: '2024-03-02T09:00:00Z',
        summary: '<p>The union wants more.</p>',
        content: expect.stringContaining('<p>The union <b>wants</b> more.</p>'),
        author: 'Mia Stone',
        outlet: null,
      },
      {
        ...nothing,
        id: 'urn:example:island:2',
        title: 'Ferry late',
        url: 'https://wire.example/a/ferry',
        published: '2024-02-29',
        updated: '2024-02-29',
        content: '<p>The ferry was late.</p>',
        outlet: 'Coast Wire',
      },
    ])
  })

  test('JSON Feed', () => {
    const { feed, notes } = read(sample('json-feed-1.1.json'))
    expect(notes).toEqual([])
    expect(feed).toEqual({
      kind: 'json',
      title: 'Lake Letters',
      url: 'https://lake.example/',
      language: 'en-US',
      keptMinutes: null,
      entries: [
        {
          ...nothing,
          id: '42',
          title: 'Water is clean, mayor says',
          url: 'https://lake.example/water',
          published: '2024-03-01T12:00:00-06:00',
          summary: '<p>Mayor on water</p>',
          content: '<p>The water is clean &amp; safe,\nthe mayor said.</p>\n<p>"Drink it &lt;all>."</p>',
          author: 'Bo Field',
        },
        {
          ...nothing,
          id: '43',
          title: null,
          url: 'https://wire.example/fish',
          published: '2024-02-28T12:00:00Z',
          updated: '2024-02-28T12:00:00Z',
          content: '<p>Fish are back.</p>',
        },
      ],
    })
  })

  test('each id once, and relative addresses only where there is a base', () => {
    const feed = read(rss(item('a', '<guid>1</guid>') + item('b', '<guid>1</guid>')))
    expect(titlesOf(feed)).toEqual(['a'])
    const bare = read(
      '<rss version="2.0"><channel><title>T</title><item><title>a</title><link>/a</link></item></channel></rss>',
      null,
    )
    expect(bare.feed.entries).toMatchObject([{ title: 'a', url: null }])
  })
})

describe('parseFeed() keeps what is sound', () => {
  test('of a feed that is cut in an entry, between entries, or in a piece of text', () => {
    const entries = item('a') + item('b')
    for (const rest of ['', '<item><title>c', '<item><title>c</title><description><![CDATA[ <p>', '<item'])
      expect([titlesOf(read(rss(entries + rest, ''))), codesOf(read(rss(entries + rest, '')))[0]]).toEqual([
        ['a', 'b'],
        'ingest.feed_cut',
      ])
  })

  test('of a feed with a broken entry in the middle', () => {
    const broken = '<item><title>x < y</title></item>'
    const feed = read(rss(item('a') + broken + item('b') + item('c')))
    expect(titlesOf(feed)).toEqual(['a', 'b', 'c'])
    expect(feed.notes).toEqual([
      { code: 'ingest.entries_broken', message: expect.stringContaining('(1 left out, 3 read)') },
    ])
  })

  test('and takes no entry for one that stands inside the text of another', () => {
    const inside = '<description><![CDATA[ <item><title>forged</title></item> ]]></description>'
    const feed = read(rss(`${item('a', inside)}<!-- <item><title>old</title></item> -->${item('b')}`, ''))
    expect(titlesOf(feed)).toEqual(['a', 'b'])
  })

  test('at any place where it is cut', () => {
    const whole = rss(Array.from({ length: 6 }, (_, at) => item(`t${at}`)).join(''))
    const all = titlesOf(read(whole))
    fc.assert(
      fc.property(fc.integer({ min: rss('', '').length, max: whole.length - 1 }), (end) => {
        const titles = titlesOf(read(whole.slice(0, end)))
        expect(titles).toEqual(all.slice(0, titles.length))
        expect(titles.length).toBe(whole.slice(0, end).split('</item>').length - 1)
      }),
    )
  })

  test('and says so when there is nothing in it', () => {
    expect(codesOf(read(rss('')))).toEqual(['ingest.feed_empty'])
  })
})

describe('parseFeed() is not held up or fooled', () => {
  const codeOf = (text: string) => {
    try {
      return read(text).feed.entries.length
    } catch (error) {
      if (error instanceof TocsinError) return error.code
      throw error
    }
  }

  test.each([
    ['a page', '<!doctype html><title>rss</title>', 'ingest.not_a_feed'],
    ['plain words', 'rss feed atom', 'ingest.not_a_feed'],
    ['other JSON', '{"items": []}', 'ingest.not_a_feed'],
    ['half a JSON feed', '{"version": "https://jsonfeed.org/version/1", "items": [', 'ingest.feed_broken'],
    ['a list of feeds', '<opml version="2.0"><body/></opml>', 'ingest.not_a_feed'],
    ['a beginning and no more', '<rss', 'ingest.not_a_feed'],
  ])('by %s', (_, text, outcome) => {
    expect(codeOf(text)).toBe(outcome)
  })

  test('by entities that grow, or that name a file', () => {
    const grow = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>`
    const file = '<!DOCTYPE r [<!ENTITY c SYSTEM "file:///etc/passwd">]>'
    for (const type of [grow, file])
      expect(titlesOf(read(type + rss('<item><title>x &c; y</title></item>')))).toEqual(['x &c; y'])
  })

  test('by more entries than it reads', () => {
    const feed = read(rss(Array.from({ length: 3000 }, (_, at) => item(`t${at}`)).join('')))
    expect(feed.feed.entries).toHaveLength(1000)
    expect(codesOf(feed)).toEqual(['ingest.feed_long'])
    const cut = read(rss(Array.from({ length: 3000 }, (_, at) => item(`t${at}`)).join(''), ''))
    expect(cut.feed.entries).toHaveLength(1000)
    expect(codesOf(cut)).toEqual(['ingest.feed_cut', 'ingest.feed_long'])
  })

  test.each([
    ['nested elements', '<a>'.repeat(200_000)],
    ['open entries', '<item>'.repeat(200_000)],
    ['broken entries', '<item><title>a < b</title></item>'.repeat(50_000)],
    ['open CDATA', '<![CDATA['.repeat(200_000)],
    ['open remarks', '<!--'.repeat(200_000)],
    ['open attributes', '<item a="'.repeat(200_000)],
    ['ampersands', '&'.repeat(1_000_000)],
    ['blanks', `<item ${' '.repeat(1_000_000)}`],
  ])('by %s', (_, text) => {
    const began = performance.now()
    codeOf(rss(text))
    codeOf(rss(text, ''))
    codeOf(`<?${text}`)
    expect(performance.now() - began).toBeLessThan(5000)
  })

  test('by any text at all', () => {
    const piece = fc.constantFrom(
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<',
      '&',
      'x',
      '"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        codeOf(rss(pieces.join('')))
        codeOf(rss(pieces.join(''), ''))
      }),
      { numRuns: 300 },
    )
  })
})

describe('parseFeedList()', () => {
  const list = (bytes: Uint8Array | string) =>
    parseFeedList({
      bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
      charset: null,
      url: null,
    })

  test('gives each feed once, with its folders', () => {
    expect(list(sample('list.opml'))).toEqual([
      {
        url: 'https://harbour.example/feed.xml',
        title: 'Harbour & Hills',
        homeUrl: 'https://harbour.example/',
        folders: ['Coast'],
      },
      {
        url: 'https://island.example/feed.atom',
        title: 'The Island Post',
        homeUrl: null,
        folders: ['Coast', 'Islands'],
      },
    ])
  })

  test('says what is wrong', () => {
    expect(() => list(sample('rss-2.0.xml'))).toThrow(/no list of feeds/)
    expect(() => list('<opml><body><outline text="a')).toThrow(/broken|no list/)
  })
})
