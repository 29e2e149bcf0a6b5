import type { SlugParams } from './desk'

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

export const csrfToken = () => /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? ''

type Listener = () => void
const expiryListeners = new Set<Listener>()

/** Told whenever the server says that nobody is logged in any more. */
export function onSessionExpired(listener: Listener) {
  expiryListeners.add(listener)
  return () => void expiryListeners.delete(listener)
}

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

export async function read<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return bodyOf<T>(await ask(path + queryString(query), signal ? { signal } : {}))
}

export async function write<T>(method: 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { 'X-XSRF-TOKEN': csrfToken() }
  if (body !== undefined && !(body instanceof URLSearchParams)) headers['Content-Type'] = 'application/json'
  const sent = body === undefined || body instanceof URLSearchParams ? body : JSON.stringify(body)
  return bodyOf<T>(await ask(path, { method, headers, ...(sent === undefined ? {} : { body: sent }) }))
}
