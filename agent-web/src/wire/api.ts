import { post, queryString, read, sendFile, write, type Query } from './http'
import type { components } from './schema'

export * from './awards'

type Schemas = components['schemas']

export type LanguageTag = 'zh-CN' | 'en'
export type Me = Schemas['Me']
export type Role = Me['role']
export type LineCredentials = Schemas['LineCredentials']
export type CheckedToday = Schemas['CheckedToday']
export type DeviceCheckForm = Schemas['DeviceCheckForm']
export type WrapUpCode = Schemas['WrapUpChoice']
export type Reason = Schemas['ReasonLine']
export type ReasonDraft = Schemas['ReasonForm']
export type AdminCode = Schemas['WrapUpCode']
export type WrapUpRule = Schemas['WrapUpRuleLine']
export type WrapUpRuleDraft = Schemas['WrapUpRuleForm']
export type Script = Omit<Schemas['Script'], 'steps' | 'objections'> & { steps: ScriptStep[]; objections: Objection[] }
export type ScriptStep = Schemas['ScriptStep']
export type ScriptQuestion = Schemas['Question']
export type Objection = Schemas['Objection']
export type ScriptRun = Schemas['ScriptRun']
export type CallScript = Schemas['CallScript']
export type ScriptMoveName = Schemas['ScriptMove']['move']
export type ScriptLine = Schemas['ScriptLine']
export type ScriptSheet = Schemas['ScriptSheet']
export type ScriptVersion = Schemas['VersionLine']
export type QueueScript = Schemas['QueueScript']
export type FollowUp = Schemas['FollowUpLine']
export type QueuePop = Schemas['QueuePopLine']
export type CustomerDraft = Schemas['CustomerForm']
export type TransferTargets = Schemas['TransferTargets']
export type CallRecord = Schemas['CallLine']
export type RecordingRow = Schemas['RecordingLine']
export type Peaks = Schemas['Peaks']
export type Skill = Schemas['KeptSkill']
export type AdminUser = Schemas['Account']
export type Team = Schemas['Team']
export type TeamDraft = Schemas['TeamForm'] & { supervisors: number[]; reasons: string[] }
export type SkillChange = Schemas['SkillChange']
export type UserDraft = Schemas['UserForm'] & { skills: Schemas['SkillGrant'][] }
export type AdminQueue = Schemas['QueueLine']
export type QueueDraft = Schemas['QueueForm'] & { skills: Schemas['QueueSkill'][]; dialedNumbers: string[]; routing: QueueRouting; comfort: QueueComfort }
export type Retention = Schemas['KeptRetention']
export type RetentionDraft = Schemas['RetentionSettings']
export type ExportLine = Schemas['ExportLine']
export type Scorecard = Schemas['Scorecard']
export type CardSection = Schemas['Section']
export type Criterion = Schemas['Criterion']
export type GivenAnswer = Schemas['GivenAnswer']
export type EvaluationSheet = Schemas['EvaluationSheet']
export type EvaluationLine = Schemas['EvaluationLine']
export type Dispute = Schemas['Dispute']
export type CardLine = Schemas['CardLine']
export type CardSheet = Schemas['CardSheet']
export type SamplingPlanLine = Schemas['KeptPlan']
export type SamplingPlan = Schemas['SamplingPlan']
export type StratumLine = Schemas['StratumLine']
export type Figure = Schemas['Figure']
export type Heard = Schemas['Heard']
export type SideFigures = Schemas['SideFigures']
export type SoundRules = Schemas['SoundRules']
export type WordingRule = Schemas['WordingRule']
export type KeptWording = Schemas['KeptWording']
export type CallTranscript = Schemas['CallTranscript']
export type Coaching = Schemas['Coaching']
export type BeforeAfter = Schemas['BeforeAfter']
export type Rectification = Schemas['Rectification']
export type CalibrationLine = Schemas['CalibrationLine']
export type IntraclassCorrelation = Schemas['IntraclassCorrelation']
export type BlindTotal = Schemas['BlindTotal']
export type Leaning = Schemas['Leaning']
export type AgreementItem = Schemas['AgreementItem']
export type DriftLine = Schemas['DriftLine']
export type QualityTerms = Schemas['QualityTerms']
export type QueueRouting = Schemas['QueueRoutingSettings']
export type QueueComfort = Schemas['QueueComfortSettings']
export type RoutingDecision = Schemas['Decision']
export type QueueRing = Schemas['RingSettings']

export type Prompt = Schemas['KeptPrompt']
export type PromptDraft = Schemas['PromptSettings']
export type CalendarLine = Schemas['CalendarLine']
export type CalendarDraft = Schemas['CalendarSettings']
export type Flow = Schemas['KeptFlow']
export type FlowForm = Schemas['FlowForm']
export type FlowNode = Schemas['NodeForm']
export type FlowCourse = Schemas['Course']
export type EntryPoint = Schemas['KeptEntryPoint']
export type EntryDraft = Schemas['EntryPointSettings']
export type CallbackLine = Schemas['CallbackLine']
export type VoicemailLine = Schemas['VoicemailLine']

export const isLanguageTag = (tag: string | null): tag is LanguageTag => tag === 'zh-CN' || tag === 'en'

export const me = () => read('/api/me')
export const logIn = (username: string, password: string) => post('/api/login', new URLSearchParams({ username, password }))
export const logOut = () => post('/api/logout')
export const savedSearches = (screen: string, signal?: AbortSignal) => read('/api/me/searches/{screen}', { id: screen, signal })
export const saveSearch = (screen: string, search: { name: string; query: Record<string, string> }) => write('put', '/api/me/searches/{screen}', search, { id: screen })
export const removeSearch = (screen: string, name: string) => write('delete', '/api/me/searches/{screen}', undefined, { id: screen, query: { name } })
export const setLanguage = (language: LanguageTag) => write('put', '/api/me/language', { language })
export const setPassword = (current: string, next: string) => write('put', '/api/me/password', { current, next })
export const newLine = () => write('post', '/api/desk/line', undefined)
export const renewLine = () => write('post', '/api/desk/line/renewal', undefined)
export const checkedToday = (signal?: AbortSignal) => read('/api/desk/device-check', { signal })
export const saveDeviceCheck = (found: DeviceCheckForm) => write('post', '/api/desk/device-check', found)
export const shortcuts = () => read('/api/me/shortcuts')
export const saveShortcuts = (keys: Record<string, string>) => write('put', '/api/me/shortcuts', { keys })
/** One's own numbers of the day between two instants. */
export const myDay = (from: string, to: string, signal?: AbortSignal) => read('/api/my-day', { query: { from, to }, signal })
export const transferTargets = (signal?: AbortSignal) => read('/api/desk/transfer-targets', { signal })
export const wrapUpCodes = () => read('/api/wrap-up-codes')
export const reasons = () => read('/api/reasons')
export const saveReason = (code: string, draft: ReasonDraft) => write('put', '/api/admin/reasons/{code}', draft, { id: code })
export const adminCodes = () => read('/api/admin/wrap-up-codes')
export const saveCode = (code: AdminCode) => write('put', '/api/admin/wrap-up-codes/{code}', code, { id: code.code })
export const wrapUpRules = () => read('/api/admin/wrap-up-rules')
export const saveWrapUpRule = (queueId: number, draft: WrapUpRuleDraft) => write('put', '/api/admin/wrap-up-rules/{id}', draft, { id: queueId })
export const setAgentState = (agentId: number, state: 'READY' | 'NOT_READY' | 'LOGGED_OUT', reason: string | null) =>
  write('put', '/api/board/agents/{id}/state', { state, ...(reason ? { reason } : {}) }, { id: agentId })
export const callScript = (callId: string) => read('/api/calls/{id}/script', { id: callId })
export const moveScript = (callId: string, move: Schemas['ScriptMove']) => write('put', '/api/calls/{id}/script', move, { id: callId })
export const scripts = () => read('/api/admin/scripts')
export const script = (id: number) => read('/api/admin/scripts/{id}', { id })
export const saveScript = (id: number | null, form: Schemas['ScriptForm']) =>
  id === null ? write('post', '/api/admin/scripts', form) : write('put', '/api/admin/scripts/{id}', form, { id })
export const publishScript = (id: number, version: number) => write('post', '/api/admin/scripts/{id}/publish', { version }, { id })
export const rollBackScript = (id: number, version: number, to: number) => write('post', '/api/admin/scripts/{id}/roll-back', { version, to }, { id })
export const previewScript = (form: Schemas['PreviewForm']) => write('post', '/api/admin/script-preview', form)
export const scriptQueues = () => read('/api/admin/script-queues')
export const setQueueScript = (queueId: number, scriptId: number | null) =>
  write('put', '/api/admin/script-queues/{id}', scriptId === null ? {} : { scriptId }, { id: queueId })
export const scriptAnswers = (id: number, format: 'CSV' | 'XLSX', from: string, to: string) => `/api/scripts/${id}/answers${queryString({ format, from, to })}`
export const saveCustomer = (callId: string, form: CustomerDraft) => write('put', '/api/calls/{id}/customer', form, { id: callId })
/** Leads on to the queue's outside page; the server fills in the number. */
export const outsidePage = (callId: string) => `/api/calls/${encodeURIComponent(callId)}/page`
export const followUps = (signal?: AbortSignal) => read('/api/follow-ups', { signal })
export const addFollowUp = (form: Schemas['NewFollowUpForm']) => write('post', '/api/follow-ups', form)
export const changeFollowUp = (id: number, form: Schemas['FollowUpForm']) => write('put', '/api/follow-ups/{id}', form, { id })
export const queuePops = () => read('/api/admin/queue-pops')
export const saveQueuePop = (queueId: number, form: Schemas['QueuePopForm']) => write('put', '/api/admin/queue-pops/{id}', form, { id: queueId })
/** Names to filter by, for those who see more than their own. */
export const directory = (signal?: AbortSignal) => read('/api/directory', { signal })
export const calls = (query: Query, signal?: AbortSignal) => read('/api/calls', { query, signal })
/** Why the call was offered to whom. */
export const callRouting = (id: string, signal?: AbortSignal) => read('/api/calls/{id}/routing', { id, signal })
export const revealCallNumber = (id: string) => write('post', '/api/calls/{id}/number', undefined, { id })
export const revealVoicemailNumber = (id: string) => write('post', '/api/voicemail/{id}/number', undefined, { id })
export const mayReveal = (role: Role) => role === 'SUPERVISOR' || role === 'ADMIN'
export const recordings = (query: Query, signal?: AbortSignal) => read('/api/recordings', { query, signal })
export const peaks = (id: string, signal?: AbortSignal) => read('/api/recordings/{id}/peaks', { id, signal })
export const recordingAudio = (id: string) => `/api/recordings/${id}/audio`
export const acknowledgeAlarm = (id: number) => write('post', '/api/alarms/{id}/acknowledge', undefined, { id })
export const users = () => read('/api/admin/users')
export const saveUser = (id: number | null, draft: UserDraft) =>
  id === null ? write('post', '/api/admin/users', draft) : write('put', '/api/admin/users/{id}', draft, { id })
/** A password that is told once. */
export const resetPassword = (id: number) => write('post', '/api/admin/users/{id}/password', undefined, { id })
export const forceLogOut = (id: number) => write('post', '/api/admin/users/{id}/logout', undefined, { id })
export const grantSkills = (changes: SkillChange[]) => write('put', '/api/admin/users/skills', { changes })
export const teams = () => read('/api/admin/teams')
export const saveTeam = (id: number | null, draft: TeamDraft) =>
  id === null ? write('post', '/api/admin/teams', draft) : write('put', '/api/admin/teams/{id}', draft, { id })
export const deleteTeam = (id: number) => write('delete', '/api/admin/teams/{id}', undefined, { id })
export const skills = () => read('/api/admin/skills')
export const addSkill = (name: string) => write('post', '/api/admin/skills', { name })
export const renameSkill = (id: number, name: string, version: number) => write('put', '/api/admin/skills/{id}', { name, version }, { id })
export const deleteSkill = (id: number) => write('delete', '/api/admin/skills/{id}', undefined, { id })
export type ImportPlan = Schemas['ImportPlan']
export type ImportRow = Schemas['RowResult']
export type Imported = Schemas['Imported']
export const exchangeFile = (kind: string, format: 'CSV' | 'XLSX', template?: boolean) =>
  `/api/admin/exchange/${kind}${queryString({ format, template: template ? 'true' : null })}`
export const previewImport = (kind: string, file: Blob) => sendFile<ImportPlan>('post', `/api/admin/exchange/${kind}/preview`, file)
/** @param expect the fingerprint of what was looked at: nothing else is ever applied */
export const applyImport = (kind: string, file: Blob, expect: string) => sendFile<Imported>('post', `/api/admin/exchange/${kind}/apply`, file, { expect })
export type AuditLine = Schemas['AuditEntry']
export const audit = (query: Query, signal?: AbortSignal) => read('/api/admin/audit', { query, signal })
export const auditFile = (format: 'CSV' | 'XLSX', query: Query) => `/api/admin/audit/export${queryString({ ...query, format })}`
export const queues = () => read('/api/admin/queues')
export const saveQueue = (id: number | null, draft: QueueDraft) =>
  id === null ? write('post', '/api/admin/queues', draft) : write('put', '/api/admin/queues/{id}', draft, { id })
export const keepingOf = (id: string, signal?: AbortSignal) => read('/api/recordings/{id}/keeping', { id, signal })
export const holdRecording = (id: string, reason: string) => write('post', '/api/recordings/{id}/hold', { reason }, { id })
export const releaseRecording = (id: string) => write('delete', '/api/recordings/{id}/hold', undefined, { id })
export const eraseRecording = (id: string, reason: string, rightful: boolean) => write('post', '/api/recordings/{id}/erase', { reason, rightful }, { id })
export const cardChoices = () => read('/api/scorecards')
export const scorecards = () => read('/api/admin/scorecards')
export const scorecard = (id: number) => read('/api/admin/scorecards/{id}', { id })
export const saveScorecard = (id: number | null, form: Schemas['CardForm']) =>
  id === null ? write('post', '/api/admin/scorecards', form) : write('put', '/api/admin/scorecards/{id}', form, { id })
export const publishScorecard = (id: number, version: number) => write('post', '/api/admin/scorecards/{id}/publish', { version }, { id })
export const evaluations = (query: Query, signal?: AbortSignal) => read('/api/evaluations', { query, signal })
export const evaluation = (id: string, signal?: AbortSignal) => read('/api/evaluations/{id}', { id, signal })
export const nextEvaluation = (after: string) => read('/api/evaluations/next', { query: { after } })
export const assignEvaluation = (recordingId: string, cardId: number) => write('post', '/api/evaluations', { recordingId, cardId })
export const saveAnswers = (id: string, version: number, answers: EvaluationSheet['answers']) => write('put', '/api/evaluations/{id}/answers', { version, answers }, { id })
export const submitEvaluation = (id: string, version: number, releaseAt: string | null) => write('post', '/api/evaluations/{id}/submit', { version, releaseAt }, { id })
export const acknowledgeEvaluation = (id: string) => write('post', '/api/evaluations/{id}/acknowledge', undefined, { id })
export const addRemark = (id: string, remark: Schemas['RemarkForm']) => write('post', '/api/evaluations/{id}/remarks', remark, { id })
export const removeRemark = (id: string, remark: number) => write('delete', '/api/evaluations/{id}/remarks/{remark}', undefined, { id, second: remark })
export const raiseDispute = (id: string, items: Schemas['Objected'][]) => write('post', '/api/evaluations/{id}/dispute', { items }, { id })
export const reviewers = (signal?: AbortSignal) => read('/api/quality/reviewers', { signal })
export const coachings = (query: Query, signal?: AbortSignal) => read('/api/coaching', { query, signal })
export const addCoaching = (form: Schemas['CoachingForm']) => write('post', '/api/coaching', form)
export const holdCoaching = (id: number, form: Schemas['CoachingStepForm']) => write('post', '/api/coaching/{id}/hold', form, { id })
export const followCoaching = (id: number, count: number) => write('post', '/api/coaching/{id}/follow-ups', { count }, { id })
export const closeCoaching = (id: number, form: Schemas['CoachingStepForm']) => write('post', '/api/coaching/{id}/close', form, { id })
export const readCoaching = (id: number) => write('post', '/api/coaching/{id}/read', undefined, { id })
export const rectifications = (query: Query, signal?: AbortSignal) => read('/api/rectifications', { query, signal })
export const raiseRectification = (form: Schemas['RaiseForm']) => write('post', '/api/rectifications', form)
export const answerRectification = (id: number, form: Schemas['AnswerForm']) => write('post', '/api/rectifications/{id}/answer', form, { id })
export const checkRectification = (id: number, form: Schemas['CheckForm']) => write('post', '/api/rectifications/{id}/check', form, { id })
export const calibrations = (signal?: AbortSignal) => read('/api/calibrations', { signal })
export const calibration = (id: number, signal?: AbortSignal) => read('/api/calibrations/{id}', { id, signal })
export const calibrationDrift = (signal?: AbortSignal) => read('/api/calibrations/drift', { signal })
export const openCalibration = (form: Schemas['CalibrationForm']) => write('post', '/api/calibrations', form)
export const closeCalibration = (id: number) => write('post', '/api/calibrations/{id}/close', undefined, { id })
export const qualityTerms = (signal?: AbortSignal) => read('/api/quality/terms', { signal })
export const saveQualityTerms = (terms: QualityTerms) => write('put', '/api/quality/terms', terms)
export const reassignDispute = (id: string, reviewerId: number) => write('post', '/api/evaluations/{id}/dispute/reassign', { reviewerId }, { id })
export const decideDispute = (id: string, items: Schemas['Decided'][]) => write('post', '/api/evaluations/{id}/dispute/decide', { items }, { id })
export const qualityFigures = (query: Query, signal?: AbortSignal) => read('/api/quality/figures', { query, signal })
export const samplingPlans = () => read('/api/admin/sampling-plans')
export const saveSamplingPlan = (id: number | null, form: Schemas['PlanForm']) =>
  id === null ? write('post', '/api/admin/sampling-plans', form) : write('put', '/api/admin/sampling-plans/{id}', form, { id })
export const previewDraw = (id: number, span: Schemas['DrawForm']) => write('post', '/api/admin/sampling-plans/{id}/preview', span, { id })
export const drawSample = (id: number, span: Schemas['DrawForm']) => write('post', '/api/admin/sampling-plans/{id}/draw', span, { id })
export const sampleDraws = (id: number) => read('/api/admin/sampling-plans/{id}/draws', { id })
export const drawProof = (id: number, signal?: AbortSignal) => read('/api/sampling-draws/{id}', { id, signal })
export const recordingSpans = (id: string, signal?: AbortSignal) => read('/api/recordings/{id}/spans', { id, signal })
export const transcript = (id: string, signal?: AbortSignal) => read('/api/recordings/{id}/transcript', { id, signal })
export const wordingRules = () => read('/api/admin/wording-rules')
export const saveWordingRule = (id: number | null, draft: WordingRule) =>
  id === null ? write('post', '/api/admin/wording-rules', draft) : write('put', '/api/admin/wording-rules/{id}', draft, { id })
export const removeWordingRule = (id: number) => write('delete', '/api/admin/wording-rules/{id}', undefined, { id })
export const acoustics = (id: string, signal?: AbortSignal) => read('/api/recordings/{id}/acoustics', { id, signal })
export const soundRules = () => read('/api/admin/sound-rules')
export const saveSoundRules = (rules: SoundRules) => write('put', '/api/admin/sound-rules', rules)
export const retentions = () => read('/api/admin/retentions')
export const saveRetention = (id: number | null, draft: RetentionDraft) =>
  id === null ? write('post', '/api/admin/retentions', draft) : write('put', '/api/admin/retentions/{id}', draft, { id })
export const recordingExports = () => read('/api/recording-exports')
export const askExport = (recordings: string[], reason: string) => write('post', '/api/recording-exports', { recordings, reason })
export const approveExport = (id: number) => write('post', '/api/recording-exports/{id}/approve', undefined, { id })
export const refuseExport = (id: number) => write('post', '/api/recording-exports/{id}/refuse', undefined, { id })
export const exportFile = (id: number) => `/api/recording-exports/${id}/file`
export const queueEstimates = (id: number, signal?: AbortSignal) => read('/api/admin/queues/{id}/estimates', { id, signal })
export const prompts = () => read('/api/admin/prompts')
export const promptAudio = ({ id, sound }: Prompt) => `/api/admin/prompts/${id}/audio?v=${sound}`
export const savePrompt = (id: number | null, draft: PromptDraft) =>
  id === null ? write('post', '/api/admin/prompts', draft) : write('put', '/api/admin/prompts/{id}', draft, { id })
export const uploadPrompt = (id: number | null, { name, language, version }: Omit<PromptDraft, 'text'>, file: Blob) =>
  id === null
    ? sendFile<Prompt>('post', '/api/admin/prompts/audio', file, { name, language })
    : sendFile<Prompt>('put', `/api/admin/prompts/${id}/audio`, file, { name, language, version })
export const calendars = () => read('/api/admin/calendars')
export const holidays = (year: number) => read('/api/admin/calendars/holidays', { query: { year } })
export const saveCalendar = (id: number | null, draft: CalendarDraft) =>
  id === null ? write('post', '/api/admin/calendars', draft) : write('put', '/api/admin/calendars/{id}', draft, { id })
export const flows = () => read('/api/admin/flows')
export const saveFlow = (id: number | null, draft: Schemas['FlowSettings']) =>
  id === null ? write('post', '/api/admin/flows', draft) : write('put', '/api/admin/flows/{id}', draft, { id })
export const publishFlow = (id: number, version: number) => write('post', '/api/admin/flows/{id}/publish', { version }, { id })
export const rollBackFlow = (id: number, version: number, to: number) => write('post', '/api/admin/flows/{id}/roll-back', { version, to }, { id })
export const tryFlow = (form: FlowForm, pressed: string[]) => write('post', '/api/admin/flows/try', { form, pressed })
export const entries = () => read('/api/admin/entries')
export const saveEntry = (id: number | null, draft: EntryDraft) =>
  id === null ? write('post', '/api/admin/entries', draft) : write('put', '/api/admin/entries/{id}', draft, { id })
export const callbacks = (query: Query, signal?: AbortSignal) => read('/api/callbacks', { query, signal })
export const cancelCallback = (id: string) => write('post', '/api/callbacks/{id}/cancel', undefined, { id })
export const voicemail = (query: Query, signal?: AbortSignal) => read('/api/voicemail', { query, signal })
export const voicemailAudio = (id: string) => `/api/voicemail/${id}/audio`
export const assignVoicemail = (id: string, agent: number | null, version: number) => write('post', '/api/voicemail/{id}/assign', { agent, version }, { id })
export const voicemailDone = (id: string, version: number) => write('post', '/api/voicemail/{id}/done', { version }, { id })
export const reopenVoicemail = (id: string, version: number) => write('post', '/api/voicemail/{id}/reopen', { version }, { id })
