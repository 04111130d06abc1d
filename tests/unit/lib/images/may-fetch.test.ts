import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { mayFetch } from '../../../../lib/images/may-fetch'

const page = 'https://news.example/story'

describe('a picture may be asked for', () => {
  it.each([
    'https://pictures.example/a.jpg',
    'http://93.184.215.14/a.jpg',
    'http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/a.jpg',
    'https://10.news.example/a.jpg',
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

  it('from one private host because the page came from another', () => {
    expect(mayFetch('http://192.168.1.8/a.jpg', 'http://192.168.1.7/')).toBe(false)
  })
})

const collection = join(import.meta.dirname, '../../../../../shared/hostile/own-urls.json')

describe.skipIf(!existsSync(collection))('of the collected addresses', () => {
  it('only those of the public web may be asked for', () => {
    const rows: { string: string }[] = JSON.parse(readFileSync(collection, 'utf8'))
    const asked = rows.map(({ string }) => string).filter((address) => mayFetch(address, page))
    const hosts = new Set(asked.map((address) => new URL(address).hostname))
    expect([...hosts].filter((host) => /^[\d.]+$|^\[|local|nip\.io/.test(host))).toEqual([])
    expect(hosts.size).toBeGreaterThan(0)
  })
})
