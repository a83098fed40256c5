import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRobots } from './parse-robots.ts'

const check = (text: string, path: string) => parseRobots(text, 'tocsin').allows(path)

describe('parseRobots() follows RFC 9309', () => {
  test.each([
    ['nothing at all', '', '/a', true],
    ['a page instead of rules', '<!doctype html><title>Not found: user-agent</title>', '/a', true],
    ['everything for everybody', 'User-agent: *\nDisallow: /', '/', false],
    ['nothing after Disallow', 'User-agent: *\nDisallow:', '/a', true],
    ['rules before any agent', 'Disallow: /\nUser-agent: *\nDisallow: /b', '/a', true],
    ['its own group only', 'User-agent: *\nDisallow: /\n\nUser-agent: Tocsin\nDisallow: /x', '/a', true],
    [
      'agents with a blank line between them',
      'User-agent: tocsin\n\nUser-agent: *\nDisallow: /',
      '/a',
      false,
    ],
    ['its name in any case, with a version', 'user-AGENT: TOCSIN/2.0 (news)\nDisallow: /a', '/a', false],
    ['no name that only begins like it', 'User-agent: tocsinator\nDisallow: /', '/a', true],
    ['several agents in one group', 'User-agent: a\nUser-agent: tocsin\nDisallow: /a', '/a', false],
    [
      'two groups of one name',
      'User-agent: tocsin\nDisallow: /a\nUser-agent: tocsin\nDisallow: /b',
      '/a',
      false,
    ],
    [
      'other lines in between',
      'User-agent: tocsin\nSitemap: /s\nDisallow: /a\nHost: x\nDisallow: /b',
      '/b',
      false,
    ],
    ['a sitemap between agents', 'User-agent: tocsin\nSitemap: /s\nUser-agent: x\nDisallow: /a', '/a', false],
    [
      'blanks, tabs and remarks',
      '\ufeff \tUser-agent :\t* # all\r\n  Disallow\t: /a # not this\r\n',
      '/a',
      false,
    ],
    ['lines that end as on old Macs', 'User-agent: *\rDisallow: /a\r', '/a', false],
    ['lines without a colon', 'User-agent: *\nDisallow /a', '/a', true],
    ['the longest rule', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c', true],
    ['the longest rule, whatever its place', 'User-agent: *\nAllow: /a/b\nDisallow: /a/b/c', '/a/b/c', false],
    ['Allow of two equal rules', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['the case of paths', 'User-agent: *\nDisallow: /A', '/a', true],
    ['a wildcard', 'User-agent: *\nDisallow: /*/print', '/2024/print?x=1', false],
    ['a wildcard that fits nowhere', 'User-agent: *\nDisallow: /*/print', '/print', true],
    ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['an end that is not there', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['an end that comes twice', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf/b.pdf', false],
    ['a whole path', 'User-agent: *\nDisallow: /$', '/', false],
    ['a whole path and no more', 'User-agent: *\nDisallow: /$', '/a', true],
    ['octets, however they are written', 'User-agent: *\nDisallow: /%7ejoe/b%c3%a9', '/~joe/b%C3%A9', false],
    ['letters beyond ASCII', 'User-agent: *\nDisallow: /bé', '/b%C3%A9', false],
    ['an octet that means something else', 'User-agent: *\nDisallow: /a%2Fb', '/a/b', true],
    ['robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', true],
    ['queries', 'User-agent: *\nDisallow: /*?session=', '/a?session=1', false],
  ])('%s', (_, text, path, allowed) => {
    expect(check(text, path)).toBe(allowed)
  })

  test('hears of the delay that the host asks for', () => {
    const delayOf = (text: string) => parseRobots(text, 'tocsin').crawlDelayMs
    expect(delayOf('User-agent: *\nCrawl-delay: 2.5\nDisallow:')).toBe(2500)
    expect(delayOf('User-agent: x\nCrawl-delay: 9\n\nUser-agent: *\nDisallow: /a')).toBeNull()
    expect(delayOf('User-agent: *\nCrawl-delay: soon')).toBeNull()
    expect(delayOf('Crawl-delay: 5')).toBeNull()
  })

  test('matches patterns as the same regular expression does', () => {
    const piece = fc.constantFrom('a', 'b', '/', '*', '**', '.')
    const pattern = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`)
    const path = fc
      .array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 10 })
      .map((all) => `/${all.join('')}`)
    fc.assert(
      fc.property(pattern, fc.boolean(), path, (start, isWhole, asked) => {
        const source = start.replaceAll('.', '\\.').replaceAll(/\*+/g, '.*')
        const expected = new RegExp(`^${source}${isWhole ? '$' : ''}`).test(asked)
        expect(check(`User-agent: *\nDisallow: ${start}${isWhole ? '$' : ''}`, asked)).toBe(!expected)
      }),
      { numRuns: 500 },
    )
  })

  test('takes any text without failing, and the same text in the same way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webPath(), (text, path) => {
        expect(check(text, path)).toBe(check(text, path))
      }),
    )
  })

  test('is not held up by patterns made to hold it up', () => {
    const patterns = Array.from({ length: 250 }, (_, at) => `Disallow: /${'*a'.repeat(900)}${at}b$`)
    const rules = parseRobots(`User-agent: *\n${patterns.join('\n')}`, 'tocsin')
    const began = performance.now()
    expect(rules.allows(`/${'a'.repeat(4000)}`)).toBe(true)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
