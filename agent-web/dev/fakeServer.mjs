// A stand-in for the server, for looking at the screens: it speaks the HTTP and desk protocol and keeps everything in memory.
// POST /fake/<state> puts every open desk into a state, so that each one can be looked at: see `scenes`.
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { WebSocketServer } from 'ws'
import { administration } from './fakeAdministration.mjs'
import * as centre from './fakeCentre.mjs'
import { FakeSwitch } from './fakeSwitch.mjs'

const PORT = Number(process.env.PORT ?? 8090)
const STATIC = new URL('../target/classes/static/', import.meta.url).pathname
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' }
const POLICY =
  "default-src 'self'; connect-src 'self' ws://127.0.0.1:*; media-src 'self' blob:; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"

let person = null
const desks = new Set()
let scene = centre.scenes.notReady()
let version = 0
let shortcuts = {}
let checked = { result: null, at: null, microphone: null, speaker: null, ringer: null }
let switches = { switchLive: true, databaseLive: true }

const json = (response, status, body) => {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' })
  response.end(body === undefined ? '' : JSON.stringify(body))
}
const refuse = (response, status, slug, params = {}, field) => json(response, status, { status, slug, params, field })
const bodyOf = async (request) => {
  let text = ''
  for await (const piece of request) text += piece
  return text
}
const view = () => ({ version: ++version, now: new Date().toISOString(), lastOutcome: null, offer: null, call: null, wrapUp: null, ...scene })
const show = () => desks.forEach((desk) => desk.send(JSON.stringify({ type: 'desk', view: view() })))
const enter = (name, change = {}) => {
  scene = { ...centre.scenes[name](), ...change }
  show()
}

const page = (items, query) => {
  const size = Number(query.get('size') ?? 50)
  const at = Number(query.get('page') ?? 0) * size
  const wanted = items.filter(
    (item) =>
      (!query.get('number') || item.customerNumber.includes(query.get('number'))) &&
      (!query.get('outcome') || item.outcome === query.get('outcome')) &&
      (!query.get('direction') || item.direction === query.get('direction')) &&
      (!query.get('queueId') || String(item.queueId) === query.get('queueId')) &&
      (!query.get('agentId') || String(item.agentId) === query.get('agentId')),
  )
  return { items: wanted.slice(at, at + size), total: wanted.length }
}

const save = (list, response, id, draft, extra) => {
  const before = list.find((one) => one.id === id)
  if (before && before.version !== draft.version) return refuse(response, 409, 'changed-meanwhile')
  const kept = { ...before, ...draft, ...extra(draft, before), id: before?.id ?? list.length + 1, version: (before?.version ?? 0) + 1 }
  delete kept.password
  if (before) list.splice(list.indexOf(before), 1, kept)
  else list.push(kept)
  json(response, 200, kept)
}

async function api(request, response, url) {
  const { pathname: path, searchParams: query } = url
  const text = request.method === 'GET' ? '' : await bodyOf(request)
  if (path.startsWith('/fake/')) return fake(path.slice(6), text ? JSON.parse(text) : {}, response)
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=fake-token; Path=/')
  if (request.method !== 'GET' && request.headers['x-xsrf-token'] !== 'fake-token') return refuse(response, 403, 'csrf-missing')
  if (path === '/api/login') {
    const form = new URLSearchParams(text)
    const found = centre.people[form.get('username')]
    if (form.get('username') === 'locked') return refuse(response, 429, 'too-many-attempts')
    if (!found || form.get('password') !== 'seatline') return refuse(response, 401, 'wrong-password')
    person = found
    return json(response, 204)
  }
  if (!person) return refuse(response, 401, 'not-logged-in')
  const id = Number(path.split('/').at(-1))
  const asked = `${request.method} ${path.replace(/\/\d+(?=$|\/)/, '/{id}').replace(/recordings\/[^/]+/, 'recordings/{id}')}`
  const administered = administration(asked, id, text, query, (list, extra) => (save(list, response, id, JSON.parse(text), extra), 'done'))
  if (administered === 'done') return
  if (administered) return json(response, ...administered)
  switch (asked) {
    case 'POST /api/logout':
      person = null
      return json(response, 204)
    case 'GET /api/me':
      return json(response, 200, person)
    case 'PUT /api/me/language':
      person.language = JSON.parse(text).language
      return json(response, 204)
    case 'PUT /api/me/password':
      return JSON.parse(text).current === 'seatline' ? json(response, 204) : refuse(response, 400, 'wrong-password', {}, 'current')
    case 'GET /api/me/shortcuts':
      return json(response, 200, { keys: shortcuts })
    case 'PUT /api/me/shortcuts':
      shortcuts = JSON.parse(text).keys
      return json(response, 200, { keys: shortcuts })
    case 'GET /api/desk/device-check':
      return json(response, 200, checked)
    case 'POST /api/desk/device-check': {
      const { microphone, speaker, ringer, echoHeard } = JSON.parse(text)
      checked = { result: echoHeard ? 'PASSED' : 'FAILED', at: new Date().toISOString(), microphone, speaker, ringer }
      return json(response, 200, checked)
    }
    case 'GET /api/my-day':
      return json(response, 200, { answered: 23, placed: 6, connected: 4, talkMs: 5_412_000, wrapUpMs: 702_000, handledMs: 6_114_000, averageHandleMs: 226_000 })
    case 'POST /api/desk/line':
    case 'POST /api/desk/line/renewal':
      return json(response, 200, { line: 'a1', password: 'x', domain: 'seatline', url: process.env.SIP_URL ?? `ws://127.0.0.1:${PORT}/fake/sip`, expiresAt: new Date(Date.now() + 3.6e6).toISOString() })
    case 'GET /api/wrap-up-codes':
      return json(response, 200, centre.codes)
    case 'GET /api/directory':
      return json(response, 200, { agents: centre.users.filter((user) => user.role === 'AGENT').map((user) => ({ id: user.id, name: user.displayName })), queues: centre.queues.map(({ id: queue, name }) => ({ id: queue, name })) })
    case 'GET /api/calls':
      return json(response, 200, page(centre.calls, query))
    case 'GET /api/recordings':
      return json(response, 200, page(centre.recordings, query))
    case 'GET /api/recordings/{id}/peaks':
      return json(response, 200, centre.peaks)
    case 'GET /api/recordings/{id}/audio':
      response.writeHead(200, { 'Content-Type': 'audio/wav' })
      return response.end(centre.sound())
    case 'POST /api/alarms/{id}/acknowledge':
      return json(response, 204)
    case 'GET /api/admin/users':
      return json(response, 200, { items: centre.users, total: centre.users.length })
    case 'GET /api/admin/skills':
      return json(response, 200, { items: centre.skills, total: centre.skills.length })
    case 'GET /api/admin/queues':
      return json(response, 200, { items: centre.queues, total: centre.queues.length })
    case 'POST /api/admin/skills':
      if (centre.skills.some(({ name }) => name === JSON.parse(text).name)) return refuse(response, 409, 'skill-name-taken', {}, 'name')
      centre.skills.push({ id: centre.skills.length + 1, name: JSON.parse(text).name, queues: [], agents: 0, version: 1 })
      return json(response, 201, centre.skills.at(-1))
    case 'POST /api/admin/users':
    case 'PUT /api/admin/users/{id}': {
      const draft = JSON.parse(text)
      if (!/^[a-z0-9._-]{2,40}$/.test(draft.login)) return refuse(response, 400, 'login-invalid', { min: 2, max: 40 }, 'login')
      if (!draft.displayName) return refuse(response, 400, 'field-required', {}, 'displayName')
      return save(centre.users, response, id, draft, () => ({}))
    }
    case 'POST /api/admin/queues':
    case 'PUT /api/admin/queues/{id}': {
      const draft = JSON.parse(text)
      if (centre.queues.some((queue) => queue.name === draft.name && queue.id !== id)) return refuse(response, 409, 'queue-name-taken', { name: draft.name }, 'name')
      if (draft.ringSeconds < 5 || draft.ringSeconds > 120) return refuse(response, 400, 'out-of-range', { min: 5, max: 120 }, 'ringSeconds')
      return save(centre.queues, response, id, draft, (_, before) => ({ agentCount: before?.agentCount ?? 0, warnings: before?.agentCount ? [] : ['queue-without-agents'] }))
    }
    default:
      return refuse(response, 404, 'not-found')
  }
}

function fake(what, body, response) {
  if (what === 'ring') return fakeSwitch.ring(body.sdp, (held) => enter(held ? 'held' : 'talking')).then((sdp) => {
    if (sdp) enter('talking')
    json(response, 200, { sdp })
  })
  if (what === 'seen') return json(response, 200, fakeSwitch.seen)
  if (what === 'leave') fakeSwitch.hangUp()
  else if (what === 'expire') person = null
  else if (what === 'drop') desks.forEach((desk) => desk.terminate())
  else if (what === 'supersede') desks.forEach((desk) => desk.send(JSON.stringify({ type: 'superseded' })))
  else if (what === 'floor') switches = { ...switches, ...body }
  else if (centre.scenes[what]) enter(what, body)
  else return refuse(response, 404, 'not-found')
  json(response, 204)
}

function served(response, path) {
  const file = join(STATIC, path === '/' ? 'index.html' : path)
  if (!file.startsWith(STATIC) || !existsSync(file)) return refuse(response, 404, 'not-found')
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY })
  createReadStream(file).pipe(response)
}

const server = createServer((request, response) => {
  const url = new URL(request.url, 'http://fake')
  if (/^\/(api|fake)\//.test(url.pathname)) void api(request, response, url)
  else served(response, url.pathname)
})

const fakeSwitch = new FakeSwitch()
const phones = new WebSocketServer({ noServer: true, handleProtocols: () => 'sip' })
const sockets = new WebSocketServer({ noServer: true })
server.on('upgrade', (request, socket, head) => {
  if (request.url === '/fake/sip') return phones.handleUpgrade(request, socket, head, (phone) => fakeSwitch.attend(phone))
  if (!person) return socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n')
  sockets.handleUpgrade(request, socket, head, (desk) => attend(desk))
})

const NEXT = { goReady: 'ready', goNotReady: 'notReady', declineOffer: 'notReady', finishWrapUp: 'ready', hangUp: 'wrapUp', placeCall: 'dialing' }

function attend(desk) {
  let board = null
  const takesCalls = person.role === 'AGENT'
  desk.on('close', () => {
    desks.delete(desk)
    clearInterval(board)
  })
  desk.on('message', (data) => {
    const message = JSON.parse(data)
    const answer = (update) => desk.send(JSON.stringify(update))
    if (message.type === 'placeCall' && message.number === '000') return answer({ type: 'refused', id: message.id, slug: 'switch-lost', params: {} })
    answer({ type: 'done', id: message.id })
    if (message.type === 'hello' && takesCalls) {
      desks.add(desk)
      answer({ type: 'desk', view: view() })
    }
    if (message.type === 'watchBoard') {
      clearInterval(board)
      const send = () => answer({ type: 'board', view: { ...centre.board(), ...switches } })
      if (message.on) {
        send()
        board = setInterval(send, 1000)
      }
    }
    const next = NEXT[message.type]
    if (next) enter(next, message.type === 'goNotReady' ? { agent: { ...centre.scenes.notReady().agent, reason: message.reason.toUpperCase() } } : {})
  })
}

server.listen(PORT, '127.0.0.1', () => console.log(`fake server on http://127.0.0.1:${PORT} (user agent, supervisor, reviewer or admin; password seatline)`))
