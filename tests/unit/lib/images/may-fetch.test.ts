import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchPicture } from '../../../../lib/images/fetch-picture'
import { mayFetch } from '../../../../lib/images/may-fetch'

const page = 'https://news.example/story'
const gif = 'GIF89a\x01\0\x01\0\0\0\0,'

describe('a picture may be asked for', () => {
  it.each([
    'https://pictures.example/a.jpg',
    'http://93.184.215.14/a.jpg',
    'http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/a.jpg',
    'http://[2001:200::1]/a.jpg',
    'http://[2001:4860:4860::8888]/a.jpg',
    'http://[2a00:1450:4001:800::2004]/a.jpg',
    'https://10.news.example/a.jpg',
    'https://0a1b2c3d.pictures.example/a.jpg',
    'https://news.example:8443/a.jpg',
  ])('from %s', (address) => {
    expect(mayFetch(address, page)).toBe(true)
  })

  it.each([
    ['http://localhost:8080/a.jpg', 'http://localhost:3000/story'],
    ['http://192.168.1.7/a.jpg', 'http://192.168.1.7/wiki'],
    ['http://wiki.corp/a.jpg', 'https://wiki.corp/story'],
  ])('from %s where %s came from', (address, from) => {
    expect(mayFetch(address, from)).toBe(true)
  })
})

const never = [
  'http://127.0.0.1/a.jpg',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://0.0.0.0/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[64:ff9b::a00:1]/',
  'http://[2002:a00:1::]/',
  'http://[2001:0:a00:1::]/',
  'http://[2001::1]/',
  'http://[2001:2::1]/',
  'http://[2001:2:0:1::1]/',
  'http://[2001:10::1]/',
  'http://[2001:1f:ffff::1]/',
  'http://[2001:db8::1]/',
  'http://[3fff::1]/',
  'http://[3fff:fff:1::1]/',
  'http://localhost/',
  'http://localhost./',
  'http://a.localhost/',
  'http://router/',
  'http://router.local/',
  'http://metadata.google.internal/',
  'http://nas.lan/',
  'http://fritz.home.arpa/',
  'http://10.0.0.1.nip.io/',
  'http://app-192-168-1-1.sslip.io/',
  'http://7f000001.nip.io/',
  'http://app-0a000001.nip.io/',
  'http://--1.sslip.io/',
  'http://www.fe80--1.sslip.io/',
  'http://localtest.me/',
  'http://192-168-1-7.0123456789abcdef.direct.example/',
  'https://user:word@pictures.example/',
  'ftp://pictures.example/a.jpg',
  'file:///etc/passwd',
  'blob:https://news.example/1',
  '//pictures.example/a.jpg',
  'not an address',
]

describe('a picture is never asked for', () => {
  it.each(never)('from %s', (address) => {
    expect(mayFetch(address, page)).toBe(false)
  })

  it.each([
    `https://${'1.'.repeat(500_000)}local/`,
    `https://${'a-'.repeat(500_000)}.lan/`,
    `https://[${':'.repeat(1_000_000)}]/`,
  ])('from an address of a megabyte (%#)', (address) => {
    expect(mayFetch(address, page)).toBe(false)
  })

  it('from one private host because the page came from another', () => {
    expect(mayFetch('http://192.168.1.8/a.jpg', 'http://192.168.1.7/')).toBe(false)
  })
})

const collection = join(import.meta.dirname, '../../../../../shared/hostile/own-urls.json')

/** What the collection has of the public web: these, and nothing else, may be asked for. */
const publicHosts = /^(?:leak\.example|good\.example|xn--80ak6aa92e\.com|a{70}\.com)$/

describe.skipIf(!existsSync(collection))('of the collected addresses', () => {
  const rows: { string: string }[] = existsSync(collection)
    ? JSON.parse(readFileSync(collection, 'utf8'))
    : []
  const addresses = rows.map(({ string }) => string)

  it('only those of the public web may be asked for, without a name and password', () => {
    const asked = addresses.filter((address) => mayFetch(address, page)).map((url) => new URL(url))
    expect(asked.filter(({ hostname }) => !publicHosts.test(hostname))).toEqual([])
    expect(asked.filter(({ username, password }) => username || password)).toEqual([])
    expect(asked.length).toBeGreaterThan(5)
  })

  it('no other is asked, as it stands or in a page, nor is anything taken where a redirect ends there', async () => {
    const asked: string[] = []
    const fetch = async (address: unknown) => {
      asked.push(String(address))
      return new Response(gif)
    }
    const limits = { bytesEach: 100, millisecondsEach: 1000 }
    const taken: string[] = []
    for (const address of addresses) {
      for (const given of [address, URL.parse(address, page)?.href ?? address]) {
        await fetchPicture(given, { pageUrl: page, fetch, limits })
        const redirected = async () =>
          Object.defineProperty(new Response(gif), 'url', { value: given })
        const from = 'https://pictures.example/a.png'
        const outcome = await fetchPicture(from, { pageUrl: page, fetch: redirected, limits })
        if ('bytes' in outcome) taken.push(given)
      }
    }
    const isPublic = (address: string) => publicHosts.test(new URL(address, page).hostname)
    const isHome = (address: string) => new URL(address, page).host === new URL(page).host
    expect(asked.filter((address) => !isPublic(address) && !isHome(address))).toEqual([])
    expect(taken.filter((address) => address && !isPublic(address) && !isHome(address))).toEqual([])
  })
})
