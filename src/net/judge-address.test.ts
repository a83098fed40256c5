import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { whyNotPublic } from './judge-address.ts'

describe('whyNotPublic()', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.1.2', 'loopback'],
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.1.1', 'private'],
    ['169.254.169.254', 'link local'],
    ['100.64.0.1', 'carrier grade nat'],
    ['100.127.255.255', 'carrier grade nat'],
    ['192.0.0.8', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['198.51.100.7', 'reserved'],
    ['203.0.113.7', 'reserved'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.250', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::7f00:1', 'reserved'],
    ['::ffff:10.0.0.1', 'private'],
    ['::ffff:a9fe:a9fe', 'link local'],
    ['::ffff:0:127.0.0.1', 'rfc6145'],
    ['64:ff9b::7f00:1', 'loopback'],
    ['64:ff9b::c0a8:1', 'private'],
    ['64:ff9b:1::808:808', 'rfc6052'],
    ['2002:7f00:1::', '6to4'],
    ['2002:808:808::', '6to4'],
    ['2001:0:1::1', 'teredo'],
    ['fe80::1', 'link local'],
    ['fec0::1', 'deprecated site local'],
    ['fc00::1', 'unique local'],
    ['fd12:3456::1', 'unique local'],
    ['ff02::1', 'multicast'],
    ['2001:db8::1', 'reserved'],
    ['100::1', 'discard'],
    ['4000::1', 'reserved'],
    ['e000::1', 'reserved'],
    ['localhost', 'unknown'],
    ['fe80::1%eth0', 'link local'],
    ['', 'unknown'],
  ])('keeps away from %s', (address, range) => {
    expect(whyNotPublic(address)).toBe(range)
  })

  test.each([
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '64:ff9b::808:808',
  ])('lets %s pass', (address) => {
    expect(whyNotPublic(address)).toBeNull()
  })

  test('judges an IPv4 address the same, however IPv6 wraps it', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        const judged = whyNotPublic(address)
        expect(whyNotPublic(`::ffff:${address}`)).toBe(judged)
        expect(whyNotPublic(`64:ff9b::${address}`)).toBe(judged)
      }),
    )
  })
})
