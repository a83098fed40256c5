import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFeedList } from './parse-feed-list.ts'
import { writeFeedList } from './write-feed-list.ts'

const parse = (opml: string) =>
  parseFeedList({ bytes: new TextEncoder().encode(opml), charset: null, url: null })

test('writeFeedList() writes what parseFeedList() reads back', () => {
  // Letters and signs of markup; what a title loses of its blanks and tags when it is read is not the matter here.
  const words = fc
    .array(fc.constantFrom('Port', 'Zürich', '&', '"', "'", 'é', '北京', '1', '>'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((some) => some.join(' '))
  const address = fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href)
  const feed = fc.record({ url: address, title: words, homeUrl: fc.option(address) })
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, maxLength: 20 }), (feeds) => {
      expect(parse(writeFeedList(feeds))).toEqual(feeds.map((one) => ({ ...one, folders: [] })))
    }),
  )
})

test('writeFeedList() writes whole XML of any words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const feeds = [{ url: 'https://a.example/f', title, homeUrl: null }]
      expect(parse(writeFeedList(feeds)).map(({ url }) => url)).toEqual(['https://a.example/f'])
    }),
  )
})
