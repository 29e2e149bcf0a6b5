import type { SlugParams } from './desk'
import type { paths } from './schema'

/** A refusal or failure of the server: a stable word, never a sentence. The languages turn it into one. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly params: SlugParams = {},
    readonly field: string | null = null,
  ) {
    super(slug)
  }
}

/** What a request threw, as a refusal: anything that is none is a failure of ours. */
export const asRefusal = (failure: unknown): Refusal => (failure instanceof Refusal ? failure : new Refusal(0, 'server-error'))

export const csrfToken = () => /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''

type Listener = () => void
const expiryListeners = new Set<Listener>()

/** Told whenever the server says that nobody is logged in any more. */
export function onSessionExpired(listener: Listener) {
  expiryListeners.add(listener)
  return () => void expiryListeners.delete(listener)
}

const renewalListeners = new Set<Listener>()

/** Told when somebody has logged in again: what was refused meanwhile can be asked for once more. */
export function onSessionRenewed(listener: Listener) {
  renewalListeners.add(listener)
  return () => void renewalListeners.delete(listener)
}

export const sessionRenewed = () => renewalListeners.forEach((told) => told())

const staleListeners = new Set<Listener>()

/** Told when a change was refused because somebody else changed the thing, or removed it: what the page shows is old. */
export function onStale(listener: Listener) {
  staleListeners.add(listener)
  return () => void staleListeners.delete(listener)
}

const STALE = ['changed-meanwhile', 'not-found']

async function refusalOf(response: Response): Promise<Refusal> {
  const words: Record<number, string> = { 401: 'not-logged-in', 403: 'not-allowed', 404: 'not-found', 429: 'too-many-attempts' }
  const fallback = words[response.status] ?? 'server-error'
  try {
    const body = (await response.json()) as { slug?: string; params?: SlugParams; field?: string }
    return new Refusal(response.status, body.slug ?? fallback, body.params, body.field ?? null)
  } catch {
    return new Refusal(response.status, fallback)
  }
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { credentials: 'same-origin', ...init })
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new Refusal(0, 'server-unreachable')
  }
  if (response.ok) return response
  const refusal = await refusalOf(response)
  if (response.status === 401 && refusal.slug !== 'wrong-password') expiryListeners.forEach((told) => told())
  if (init.method && STALE.includes(refusal.slug)) staleListeners.forEach((told) => told())
  throw refusal
}

async function bodyOf<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

export type Query = Record<string, string | number | null | undefined>

export function queryString(query: Query): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value))
  }
  const text = params.toString()
  return text ? `?${text}` : ''
}

// What each path answers and takes is read off the server's own description.
type Verb = 'get' | 'post' | 'put' | 'delete'
type PathsWith<V extends Verb> = { [P in keyof paths]: paths[P][V] extends { responses: unknown } ? P : never }[keyof paths]
type ContentOf<R> = R extends { content: infer C } ? C[keyof C] : void
type Answered<P extends keyof paths, V extends Verb> = paths[P][V] extends { responses: infer R } ? ContentOf<R[keyof R]> : never
type Taken<P extends keyof paths, V extends Verb> = paths[P][V] extends { requestBody: { content: { 'application/json': infer B } } }
  ? B
  : undefined

interface Asked {
  id?: string | number
  /** For a path with two of them. */
  second?: string | number
  query?: Query
  signal?: AbortSignal | undefined
}

const placed = (path: string, { id, second, query = {} }: Asked) =>
  path.replace(/\{\w+\}/, encodeURIComponent(String(id))).replace(/\{\w+\}/, encodeURIComponent(String(second))) + queryString(query)

export async function read<P extends PathsWith<'get'>>(path: P, asked: Asked = {}): Promise<Answered<P, 'get'>> {
  return bodyOf(await ask(placed(path, asked), asked.signal ? { signal: asked.signal } : {}))
}

export async function write<V extends Exclude<Verb, 'get'>, P extends PathsWith<V>>(verb: V, path: P, body: Taken<P, V>, asked: Asked = {}): Promise<Answered<P, V>> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const headers = { 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/json' }
  return bodyOf(await ask(placed(path, asked), { method: verb.toUpperCase(), headers, ...sent }))
}

/** Log-in and log-out are the server's own forms and stand in no description. */
export async function post(path: '/api/login' | '/api/logout', form?: URLSearchParams): Promise<void> {
  await ask(path, { method: 'POST', headers: { 'X-XSRF-TOKEN': csrfToken() }, ...(form ? { body: form } : {}) })
}

/** A file as it is, not wrapped in a form: the server reads off its first bytes what it is. Such endpoints stand in no description. */
export async function sendFile<T>(verb: 'post' | 'put', path: string, file: Blob, query: Query = {}): Promise<T> {
  const headers = { 'X-XSRF-TOKEN': csrfToken(), 'Content-Type': 'application/octet-stream' }
  return bodyOf(await ask(path + queryString(query), { method: verb.toUpperCase(), headers, body: file }))
}
