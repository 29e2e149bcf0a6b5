import { queryString, read, write } from './http'
import type { components } from './schema'

type Schemas = components['schemas']

export type AwardWinner = Schemas['AwardWinner']
export type AwardRound = Schemas['AwardRoundLine']
export type AwardRoundSheet = Schemas['AwardRoundSheet']
export type AwardNominee = Schemas['AwardNominee']
export type AwardCandidate = Schemas['AwardCandidate']
export type AwardScheme = Schemas['AwardScheme']
export type AwardTerms = Schemas['AwardTerms']
export type AwardSchemeDraft = Omit<Schemas['AwardSchemeForm'], 'name' | 'terms'> & { name: string; terms: AwardTerms }

export const awardWinners = (signal?: AbortSignal) => read('/api/awards/winners', { signal })
export const winnerAudio = (id: number) => `/api/awards/winners/${id}/audio`
export const nomineeAudio = (id: number) => `/api/awards/nominees/${id}/audio`
export const awardRounds = (signal?: AbortSignal) => read('/api/awards/rounds', { signal })
export const awardRound = (id: number, signal?: AbortSignal) => read('/api/awards/rounds/{id}', { id, signal })
export const awardCandidates = (id: number, signal?: AbortSignal) => read('/api/awards/rounds/{id}/candidates', { id, signal })
export const openAwardRound = (form: Schemas['AwardOpening']) => write('post', '/api/awards/rounds', form)
export const nominateForAward = (id: number, form: Schemas['Nomination']) => write('post', '/api/awards/rounds/{id}/nominees', form, { id })
export const withdrawNominee = (id: number, nominee: number) => write('post', '/api/awards/rounds/{id}/nominees/{nominee}/withdraw', undefined, { id, second: nominee })
export const openAwardVoting = (id: number, version: number) => write('post', '/api/awards/rounds/{id}/open-voting', { version }, { id })
export const voteForAward = (id: number, nominees: number[]) => write('put', '/api/awards/rounds/{id}/votes', { nominees }, { id })
export const countAwardVotes = (id: number, version: number) => write('post', '/api/awards/rounds/{id}/count', { version }, { id })
export const approveAward = (id: number, form: Schemas['AwardApproval']) => write('post', '/api/awards/rounds/{id}/approve', form, { id })
export const cancelAward = (id: number, form: Schemas['AwardCancel']) => write('post', '/api/awards/rounds/{id}/cancel', form, { id })
export const awardFile = (id: number, format: 'CSV' | 'XLSX') => `/api/awards/rounds/${id}/export${queryString({ format })}`
export const awardSchemes = (signal?: AbortSignal) => read('/api/admin/award-schemes', { signal })
export const saveAwardScheme = (id: number | null, form: AwardSchemeDraft) => (id ? write('put', '/api/admin/award-schemes/{id}', form, { id }) : write('post', '/api/admin/award-schemes', form))
