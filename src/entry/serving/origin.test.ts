import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '#kernel/server/config.ts'
import { isForeignForm } from './foreign-form.ts'
import { cameAt, markOrigin } from './origin.ts'

const FORM = 'application/x-www-form-urlencoded'

function posted(headers: Record<string, string>, env: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'POST'
  Object.assign(request.headers, { 'content-type': FORM, ...headers })
  markOrigin(request, readConfig(env))
  return request
}

const PROXY = { TRUST_PROXY: '1', PUBLIC_URL: 'https://suoimau.example.vn' }

test.each([
  ['our own page', { host: 'may:3000', origin: 'http://may:3000' }, {}, false],
  ['a page of another site', { host: 'may:3000', origin: 'http://xau.example' }, {}, true],
  ['a page that hides where it is', { host: 'may:3000', origin: 'null' }, {}, true],
  ['no page at all', { host: 'may:3000' }, {}, true],
  [
    'no proxy: its headers count for nothing',
    { host: 'may:3000', origin: 'http://xau.example', 'x-forwarded-host': 'xau.example' },
    {},
    true,
  ],
  ['a proxy that keeps the host', { host: 'suoimau.example.vn', origin: 'https://suoimau.example.vn' }, PROXY, false],
  [
    'a proxy that asks inside by another host',
    { host: '127.0.0.1:3000', origin: 'https://suoimau.example.vn' },
    PROXY,
    false,
  ],
  [
    'the office network beside the proxy',
    { host: '192.168.1.5:3000', origin: 'http://192.168.1.5:3000' },
    PROXY,
    false,
  ],
  [
    'a second name told by the proxy',
    {
      host: '127.0.0.1:3000',
      origin: 'https://xa.example.vn',
      'x-forwarded-host': 'xa.example.vn',
      'x-forwarded-proto': 'https',
    },
    PROXY,
    false,
  ],
  ['another site behind a proxy', { host: '127.0.0.1:3000', origin: 'https://xau.example' }, PROXY, true],
] as const)('%s: foreign %s', (_, headers, env, isForeign) => {
  expect(isForeignForm(posted(headers, env))).toBe(isForeign)
})

test('what a client writes into our own headers is written over', () => {
  const request = posted({ host: 'may:3000', 'x-loalang-host': 'xau.example', 'x-loalang-proto': 'https' }, {})
  expect(cameAt(request)).toBe('http://may:3000')
})

test('what a script of ours sends as JSON or bytes is not a form', () => {
  const request = posted({ host: 'may:3000', 'content-type': 'application/json' }, {})
  expect(isForeignForm(request)).toBe(false)
})
