import { afterEach, describe, expect, test, vi } from 'vitest'
import { csrfToken, onSessionExpired, onStale, queryString, read, Refusal, write } from './http'

afterEach(() => vi.unstubAllGlobals())

function answering(status: number, body?: unknown) {
  const asked: [string, RequestInit][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push([path, init])
    return new Response(body === undefined ? null : JSON.stringify(body), { status })
  })
  return asked
}
const failureOf = (asked: Promise<unknown>) => asked.then(() => null, (failure: unknown) => failure as Refusal)

describe('asking the server', () => {
  test('carries the token of the cookie with everything that changes something', async () => {
    document.cookie = 'XSRF-TOKEN=abc'
    const asked = answering(204)
    await write('put', '/api/me/language', { language: 'en' })
    expect(csrfToken()).toBe('abc')
    expect(asked[0]?.[1]).toMatchObject({ method: 'PUT', body: '{"language":"en"}', headers: { 'X-XSRF-TOKEN': 'abc' } })
  })

  test('puts the id and the filters where they belong', async () => {
    const asked = answering(200, {})
    await read('/api/recordings/{id}/peaks', { id: 'a/b', query: { number: '+86', from: '', agentId: null } })
    expect(asked[0]?.[0]).toBe('/api/recordings/a%2Fb/peaks?number=%2B86')
  })

  test('leaves empty filters out', () => {
    expect(queryString({ a: '', b: null, c: undefined })).toBe('')
  })

  test('hands over the word, its parameters and the field of a refusal', async () => {
    answering(409, { slug: 'queue-name-taken', params: { name: 'x' }, field: 'name' })
    expect(await failureOf(read('/api/me'))).toMatchObject({ status: 409, slug: 'queue-name-taken', params: { name: 'x' }, field: 'name' })
  })

  test.each([
    [401, 'not-logged-in'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [429, 'too-many-attempts'],
    [502, 'server-error'],
  ])('a bare %i still has a word', async (status, slug) => {
    answering(status)
    expect(await failureOf(read('/api/me'))).toMatchObject({ slug })
  })

  test('says that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
    expect(await failureOf(read('/api/me'))).toMatchObject({ slug: 'server-unreachable' })
  })

  test('tells that the log-in has expired, but not for a wrong password', async () => {
    const told = vi.fn()
    const stop = onSessionExpired(told)
    answering(401, { slug: 'wrong-password' })
    await failureOf(read('/api/me'))
    expect(told).not.toHaveBeenCalled()
    answering(401, { slug: 'not-logged-in' })
    await failureOf(read('/api/me'))
    expect(told).toHaveBeenCalledOnce()
    stop()
  })

  test.each([
    ['changed-meanwhile', 409],
    ['not-found', 404],
  ])('tells that the page is old when a change is refused with %s, and only then', async (slug, status) => {
    const told = vi.fn()
    const stop = onStale(told)
    answering(status, { slug })
    await failureOf(read('/api/me'))
    expect(told).not.toHaveBeenCalled()
    await failureOf(write('put', '/api/me/language', { language: 'en' }))
    expect(told).toHaveBeenCalledOnce()
    stop()
  })
})
