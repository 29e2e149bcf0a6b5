import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stage } from '../testing/stage'
import { Failed } from '../ui/parts'
import { Refusal } from '../wire/http'
import { en, zhCN } from './texts'
import { fill } from './useText'

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  )
const sources = walk('src').filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.includes('languages/') && !path.startsWith('src/testing/'))
const texts = Object.entries(zhCN) as [keyof typeof zhCN, string][]

/** Comments go: they are for us and may hold any word. */
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

describe('the two languages', () => {
  test('have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zhCN))
  })

  test('say each key once: a second area with the same key would silently win', () => {
    const areas = walk('src/languages/texts').map((path) => readFileSync(path, 'utf8'))
    const said = areas.flatMap((text) => [...text.slice(0, text.indexOf('export const en')).matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key))
    expect(said.toSorted()).toEqual(Object.keys(zhCN).toSorted())
  })

  test('leave no text empty', () => {
    expect(texts.filter(([key, text]) => text.trim() === '' || en[key].trim() === '')).toEqual([])
  })

  test('use the same parameters in both languages', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()
    expect(texts.filter(([key, text]) => names(text).join() !== names(en[key]).join())).toEqual([])
  })

  test('hold Chinese where Chinese is promised and none where English is', () => {
    const chinese = /[\u4e00-\u9fff]/
    expect(texts.filter(([key]) => chinese.test(en[key]) && !key.startsWith('language.'))).toEqual([])
    const same = texts.filter(([key, text]) => text === en[key] && /[a-z]{2}/i.test(text)).map(([key]) => key)
    expect(same.filter((key) => !/^(language\.|app\.name|customer\.vip|player\.)/.test(key))).toEqual([])
  })

  test('have a text for every key that is asked for', () => {
    const asked = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? ''))
    expect(asked.length).toBeGreaterThan(100)
    expect(asked.filter((key) => !(key in zhCN))).toEqual([])
  })

  test('have no text that nobody asks for', () => {
    const code = sources.map((path) => readFileSync(path, 'utf8')).join('\n')
    // These are looked up by one of the server's words, or put together from a part.
    const looked = /^(refusal|reason|reason-kind|script-name|answer-type|version-state|unreachable|outcome|blame|direction|recording|recording-reason|alarm-kind|role|state|warning|weekday|step-kind|sound-format|full-disk|export-state|criterion-kind|sound-flag|coaching-state|coaching-verdict|wording-kind|wording-place|transcript-failure|sampling-kind|sampling-period|sampling-risk|pause|library|reviewers|calibration|rectification-state|rectification-step|figures-by|evaluation-state|evaluation-origin|score-reason|voicemail-state|callback-state|callback-mode|column|exchange-kind|import|audit-what|strategy|callback|trace|verdict|by|transfer-kind|awards-state|awards-do|awards-step|awards-subject|awards-period|awards-silent)\./
    const made = /^(light\.microphone-|microphone\.|check\.result-|board\.checked-|nav\.my-|nav\.|player\.(agent|customer)|trouble\.|score\.(group|draft)-|score\.(yes|no)$|sound\.(slowBelow|fastAbove|longCallSeconds|deadAirSeconds|talkOverSeconds)$|sampling\.(perAgent|minSeconds|maxSeconds)|end\.|transcript\.(OFF|WAITING)|awards\.(winners|nominees-most|amount|leastTotal|leastEvaluations|leastSeconds|votingDays)$)/
    expect(texts.map(([key]) => key).filter((key) => !looked.test(key) && !made.test(key) && !code.includes(`'${key}'`) && !code.includes(`"${key}"`))).toEqual([])
  })
})

describe('no text strays outside the language files', () => {
  test('no Chinese in any source', () => {
    expect(sources.filter((path) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(withoutComments(readFileSync(path, 'utf8')).replace("/[\\n,;，；、]+/", '')))).toEqual([])
  })

  test('no sentence between tags', () => {
    const between = />\s*([A-Za-z][A-Za-z ,.'!?-]{2,})\s*</g
    const found = sources
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => [...withoutComments(readFileSync(path, 'utf8')).matchAll(between)].map(([, text]) => `${path}: ${text}`))
    expect(found.filter((line) => !/: (Promise|Record|HTML|string|void|T|number)\b/.test(line))).toEqual([])
  })

  test('no sentence in an attribute that people read or hear', () => {
    const attribute = /\b(aria-label|title|alt|placeholder|label|hint)="([^"]*[A-Za-z]{2,}[^"]*)"/g
    const found = sources
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(attribute)].map(([whole, , text]) => ({ path, whole, text })))
    // A key of the language files is no sentence.
    expect(found.filter(({ text }) => !((text ?? '') in zhCN))).toEqual([])
  })
})

describe('every word of the server has a sentence', () => {
  const REFUSALS = [
    'not-your-offer', 'offer-gone', 'call-gone', 'number-invalid', 'not-now', 'line-unreachable', 'switch-lost', 'unknown-code',
    'note-too-long', 'not-allowed', 'csrf-missing', 'bad-message', 'wrong-password', 'too-many-attempts', 'not-logged-in',
    'not-found', 'internal-error', 'bad-request', 'bad-parameter', 'method-not-allowed', 'media-type-not-supported', 'too-large',
    'field-required', 'field-too-long', 'field-unprintable', 'out-of-range', 'level-out-of-range', 'login-taken', 'login-invalid',
    'password-too-short', 'password-too-long', 'password-holds-login', 'language-unknown', 'last-admin', 'changed-meanwhile',
    'queue-name-taken', 'skill-name-taken', 'skill-twice', 'unknown-skill', 'number-twice', 'number-taken', 'dialed-number-taken',
    'code-invalid', 'page-out-of-range', 'page-size-out-of-range',
    'recording-without-sound', 'line-expired',
    'unknown-reason', 'code-required', 'extension-used-up', 'code-under-itself', 'code-too-deep', 'reason-of-system', 'reason-keeps-kind', 'reason-code-invalid',
    'script-empty', 'script-too-long', 'script-id-wrong', 'script-text-empty', 'script-name-unknown', 'script-name-half', 'script-questions-many', 'script-choices-few', 'script-choices-many',
    'script-choice-twice', 'script-end-goes-on', 'script-branch-question', 'script-branch-answer', 'script-jump-nowhere', 'script-no-next', 'script-step-unreachable', 'script-without-end',
    'script-never-ends', 'script-name-taken', 'script-not-earlier', 'script-unknown', 'script-changed-in-preview', 'script-finished', 'script-at-end', 'script-in-circles', 'script-not-at-end',
    'answer-required', 'answer-one-only', 'answer-too-long', 'answer-not-a-number', 'answer-not-a-date', 'answer-not-a-choice', 'answer-not-asked',
    'follow-up-past', 'follow-up-too-far', 'customer-without-number', 'pop-url-invalid', 'pop-url-name-unknown', 'pop-url-not-https',
    'set-ready-by-supervisor', 'set-not-ready-by-supervisor', 'logged-out-by-supervisor',
    'key-invalid', 'key-twice',
    'skill-needed-by-queues', 'skill-had-by-agents', 'too-many-changes', 'password-change-needed', 'team-name-taken', 'team-not-empty', 'unknown-team', 'not-a-supervisor',
    'sheet-too-large', 'sheet-unpacks-too-large', 'sheet-damaged', 'sheet-too-many-rows', 'sheet-too-many-columns',
    'sheet-cell-too-long', 'sheet-empty', 'sheet-old-office', 'sheet-not-a-table', 'not-a-whole-number', 'import-changed-meanwhile',
    'import-has-refused-rows', 'import-running', 'import-heading-missing', 'import-heading-twice', 'import-row-twice', 'import-unknown-value',
    'import-unknown-team', 'import-unknown-skill', 'import-unknown-user', 'import-password-of-known', 'import-two-customers',
    'announce-never', 'announce-nothing', 'callback-mode-missing', 'callback-never-offered', 'recording-notice-without-recording', 'recording-notice-too-long',
    'too-many', 'agent-unknown', 'voicemail-is-done', 'prompt-name-taken', 'prompt-unknown', 'speech-failed', 'not-audio', 'audio-too-large', 'audio-empty', 'audio-too-long', 'calendar-name-taken', 'calendar-unknown', 'zone-unknown', 'hours-overlap', 'day-hours-overlap', 'day-twice', 'date-invalid', 'time-invalid', 'weekday-unknown', 'entry-name-taken', 'entry-without-number', 'entry-without-target', 'entry-without-closed-prompt', 'callback-without-calendar', 'queue-unknown', 'flow-name-taken', 'flow-not-published', 'flow-empty', 'flow-start-missing', 'flow-loop', 'step-twice', 'step-without-prompt', 'step-without-target', 'step-without-exit', 'step-unreachable', 'step-prompt-unknown', 'step-queue-unknown', 'step-number', 'step-digits', 'step-pattern', 'menu-without-choice', 'menu-digit',
  ]
  const WORDS: Record<string, string[]> = {
    refusal: REFUSALS,
    callback: ['AGENT_FIRST', 'CUSTOMER_FIRST'],
    state: ['LOGGED_OUT', 'NOT_READY', 'READY', 'RESERVED', 'TALKING', 'WRAPPING_UP'],
    reason: ['LOGIN', 'RONA', 'BREAK', 'LUNCH', 'TRAINING', 'MEETING', 'OTHER', 'DESK_AWAY'],
    unreachable: ['PHONE_NOT_REGISTERED', 'DESK_AWAY', 'SWITCH_LOST'],
    outcome: ['ANSWERED', 'ABANDONED', 'REFUSED', 'BUSY', 'NO_ANSWER', 'REJECTED', 'FAILED', 'CANCELED', 'NODE_LOST', 'VOICEMAIL', 'ENDED_IN_IVR', 'CLOSED', 'PASSED_ON', 'CALLBACK_REQUESTED', 'NOT_REACHED'],
    blame: ['CUSTOMER', 'AGENT', 'CARRIER', 'US', 'UNKNOWN'],
    call: ['CALLING_YOU', 'DIALING', 'RINGING', 'CONNECTED', 'HELD', 'RECONNECTING'],
    recording: ['STARTING', 'RUNNING', 'SAVED', 'STORED', 'FAILED', 'DELETED'],
    role: ['AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN'],
  }
  test.each(Object.entries(WORDS))('%s', (group, words) => {
    expect(words.filter((word) => !(`${group}.${word}` in zhCN))).toEqual([])
  })
})

test('every word that the server writes into the audit log has its sentence', () => {
  const code = walk('../agent-server/src/main/java').filter((path) => path.endsWith('.java')).map((path) => readFileSync(path, 'utf8'))
  const written = code.flatMap((text) => [...text.matchAll(/\b(?:write|saved|told)\(\s*me\b[^;"]*("[^;]*?;)/g)].map(([, rest]) => rest ?? ''))
  const words = written.flatMap((rest) => [...(/^("[a-z]+(?:-[a-z]+)+")(?:\s*:\s*("[a-z]+(?:-[a-z]+)+"))?/.exec(rest) ?? [])].slice(1).filter(Boolean)).map((quoted) => quoted.slice(1, -1))
  expect(words.length).toBeGreaterThan(30)
  expect(words.filter((word) => !(`audit-what.${word}` in zhCN))).toEqual([])
})

test('a parameter without a value stays visible, except in the sentence of a refusal', async () => {
  expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}')
  const { text } = await stage(<Failed failure={new Refusal(500, 'internal-error')} onRetry={() => undefined} />)
  expect(text()).toContain('请把编号 — 告诉管理员')
})
