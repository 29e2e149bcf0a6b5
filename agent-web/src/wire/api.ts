import type { Alarm, Blame, Direction, Outcome } from './desk'
import { read, write, type Query } from './http'

export type Role = 'AGENT' | 'SUPERVISOR' | 'REVIEWER' | 'ADMIN'
export type LanguageTag = 'zh-CN' | 'en'

export interface Me {
  id: number
  login: string
  displayName: string
  role: Role
  language: LanguageTag
}

export interface LineCredentials {
  line: string
  password: string
  domain: string
  url: string
  expiresAt: string
}

export interface WrapUpCode {
  code: string
  nameZh: string
  nameEn: string
}

export interface Page<T> {
  items: T[]
  total: number
}

export interface CallRecord {
  id: string
  direction: Direction
  customerNumber: string
  customerName: string | null
  dialedNumber: string | null
  queueId: number | null
  queueName: string | null
  agentId: number | null
  agentName: string | null
  startedAt: string
  answeredAt: string | null
  endedAt: string | null
  waitMs: number | null
  talkMs: number | null
  holdMs: number | null
  outcome: Outcome | null
  blame: Blame | null
  reason: string | null
  wrapUpCode: string | null
  note: string | null
  recordingIds: string[]
}

export interface RecordingRow {
  id: string
  callId: string
  direction: Direction
  customerNumber: string
  agentId: number | null
  agentName: string | null
  queueName: string | null
  startedAt: string
  durationMs: number | null
  state: string
  reason: string | null
  agentDbfs: number | null
  customerDbfs: number | null
  bytes: number | null
}

export interface Peaks {
  durationMs: number
  bucketMs: number
  agent: number[]
  customer: number[]
}

export interface Skill {
  id: number
  name: string
}

export interface AdminUser {
  id: number
  login: string
  displayName: string
  role: Role
  language: LanguageTag
  active: boolean
  skills: { skillId: number; level: number }[]
  version: number
}

export type UserDraft = Omit<AdminUser, 'id'> & { password?: string }

export interface AdminQueue {
  id: number
  name: string
  ringSeconds: number
  wrapUpSeconds: number
  serviceLevelSeconds: number
  record: boolean
  active: boolean
  skills: { skillId: number; minLevel: number }[]
  dialedNumbers: string[]
  version: number
  agentCount: number
  warnings?: string[]
}

export type QueueDraft = Omit<AdminQueue, 'id' | 'agentCount' | 'warnings'>

export const me = () => read<Me>('/api/me')
export const logIn = (username: string, password: string) =>
  write<void>('POST', '/api/login', new URLSearchParams({ username, password }))
export const logOut = () => write<void>('POST', '/api/logout')
export const setLanguage = (language: LanguageTag) => write<void>('PUT', '/api/me/language', { language })
export const setPassword = (current: string, next: string) => write<void>('PUT', '/api/me/password', { current, next })
export const newLine = () => write<LineCredentials>('POST', '/api/desk/line')
export const wrapUpCodes = () => read<WrapUpCode[]>('/api/wrap-up-codes')
export const calls = (query: Query, signal?: AbortSignal) => read<Page<CallRecord>>('/api/calls', query, signal)
export const recordings = (query: Query, signal?: AbortSignal) =>
  read<Page<RecordingRow>>('/api/recordings', query, signal)
export const peaks = (id: string, signal?: AbortSignal) => read<Peaks>(`/api/recordings/${id}/peaks`, {}, signal)
export const recordingAudio = (id: string) => `/api/recordings/${id}/audio`
export const recordingDownload = (id: string) => `/api/recordings/${id}/audio?download=true`
export const alarms = () => read<Alarm[]>('/api/alarms')
export const acknowledgeAlarm = (id: number) => write<void>('POST', `/api/alarms/${id}/acknowledge`)
export const users = () => read<Page<AdminUser>>('/api/admin/users')
export const saveUser = (id: number | null, draft: UserDraft) =>
  id ? write<AdminUser>('PUT', `/api/admin/users/${id}`, draft) : write<AdminUser>('POST', '/api/admin/users', draft)
export const skills = () => read<Page<Skill>>('/api/admin/skills')
export const addSkill = (name: string) => write<Skill>('POST', '/api/admin/skills', { name })
export const queues = () => read<Page<AdminQueue>>('/api/admin/queues')
export const saveQueue = (id: number | null, draft: QueueDraft) =>
  id ? write<AdminQueue>('PUT', `/api/admin/queues/${id}`, draft) : write<AdminQueue>('POST', '/api/admin/queues', draft)

export interface Directory {
  agents: { id: number; name: string }[]
  queues: { id: number; name: string }[]
}
/** Names to filter by, for those who may not open the administration. */
export const directory = (signal?: AbortSignal) => read<Directory>('/api/directory', {}, signal)
