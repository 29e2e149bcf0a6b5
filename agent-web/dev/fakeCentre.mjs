// The made-up centre behind the fake server.
const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString()
const ahead = (seconds) => ago(-seconds)
let seed = 7
const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
const pick = (list) => list[Math.floor(random() * list.length)]

const person = (id, login, displayName, role) => ({ id, login, displayName, role, language: 'zh-CN', passwordOnce: false })
export const people = {
  agent: person(1, 'agent', '李静', 'AGENT'),
  supervisor: person(7, 'supervisor', '王强', 'SUPERVISOR'),
  reviewer: person(8, 'reviewer', '赵敏', 'REVIEWER'),
  admin: person(9, 'admin', '系统管理员', 'ADMIN'),
}
const NAMES = ['李静', '陈晨', '刘洋', '黄蕾', '周杰', '吴倩']
export const teams = [
  { id: 1, name: '早班一组', supervisors: [7], members: 3, version: 1 },
  { id: 2, name: '晚班', supervisors: [], members: 2, version: 1 },
]
export const skills = [
  { id: 1, name: '普通话', queues: ['客户服务', 'VIP Desk'], agents: 6, version: 1 },
  { id: 2, name: '售后', queues: ['售后支持'], agents: 3, version: 1 },
  { id: 3, name: 'English', queues: [], agents: 0, version: 1 },
]
export const users = [
  ...NAMES.map((name, at) => ({ id: at + 1, login: `agent${at + 1}`, displayName: name, role: 'AGENT', language: 'zh-CN', active: true, skills: [{ skillId: 1, level: (at % 5) + 1 }, ...(at % 2 ? [{ skillId: 2, level: 3 }] : [])], teamId: [1, 1, 1, 2, 2, null][at], passwordOnce: false, version: 1 })),
  ...['supervisor', 'reviewer', 'admin'].map((login) => ({ ...people[login], active: login !== 'reviewer', skills: [], teamId: null, passwordOnce: false, version: 1 })),
]
const queue = (id, name, numbers, agentCount) => ({ id, name, ringSeconds: 20, wrapUpSeconds: 30, serviceLevelSeconds: 20, record: true, active: true, skills: [{ skillId: id === 2 ? 2 : 1, minLevel: 1 }], dialedNumbers: numbers, version: 1, agentCount })
export const queues = [queue(1, '客户服务', ['4008001000', '4008001001'], 6), queue(2, '售后支持', ['4008002000'], 3), queue(3, 'VIP Desk', ['4008008888'], 0)]
export const codes = [
  ['resolved', '已解决', 'Resolved'],
  ['follow-up', '需跟进', 'Follow up'],
  ['complaint', '投诉', 'Complaint'],
  ['consultation', '咨询', 'Consultation'],
  ['callback', '需回拨', 'Call back'],
  ['wrong-number', '打错电话', 'Wrong number'],
  ['silent', '无声电话', 'Silent call'],
  ['transferred', '已转其他部门', 'Passed to another department'],
].map(([code, nameZh, nameEn]) => ({ code, nameZh, nameEn }))

const CUSTOMERS = [['张伟', '13812341234'], ['王芳', '13900139000'], ['深圳市远望谷信息技术股份有限公司采购部', '075586668888'], ['', '18600001111'], ['李娜', '15012345678'], ['John Smith', '+442079460018'], ['', '02166889900']]
const OUTCOMES = ['ANSWERED', 'ANSWERED', 'ANSWERED', 'ANSWERED', 'ABANDONED', 'BUSY', 'NO_ANSWER', 'REJECTED', 'FAILED']
const NOTES = ['客户询问发票开具时间，已告知三个工作日内寄出。', '宽带安装预约改到周六上午。', null, null, '客户对上次维修不满意，要求主管回电，已登记工单。']
export const calls = Array.from({ length: 128 }, (_, at) => {
  const [name, number] = pick(CUSTOMERS)
  const outcome = pick(OUTCOMES)
  const inbound = outcome === 'ABANDONED' || random() > 0.3
  const served = queues[at % 2]
  const agent = Math.floor(random() * 6)
  const talked = outcome === 'ANSWERED'
  const began = at * 2900 + random() * 1500
  return { id: `c${at}`, direction: inbound ? 'INBOUND' : 'OUTBOUND', customerNumber: number, customerName: name, dialedNumber: served.dialedNumbers[0], queueId: served.id, queueName: inbound ? served.name : null, agentId: agent + 1, agentName: outcome === 'ABANDONED' ? null : NAMES[agent], startedAt: ago(began), answeredAt: talked ? ago(began - 12) : null, endedAt: ago(began - 200), waitMs: inbound ? Math.floor(random() * 45e3) : null, talkMs: talked ? Math.floor(random() * 4e5) : null, holdMs: 0, outcome, blame: pick(['CUSTOMER', 'AGENT', 'CARRIER']), reason: 'HUNG_UP', sound: talked && at % 3 !== 0 ? { mos: 2.8 + random() * 1.6, oneWay: at % 17 === 1 } : null, wrapUpCode: talked ? pick(codes).code : null, note: talked ? pick(NOTES) : null, recordingIds: [], transfers: [], input: [] }
})
const FLAWS = [['STORED', null], ['STORED', null], ['STORED', null], ['STORED', 'agent-silent'], ['FAILED', 'file-missing'], ['SAVED', null], ['FAILED', 'file-empty']]
export const recordings = calls.filter(({ outcome }) => outcome === 'ANSWERED').map((call, at) => {
  const [state, reason] = FLAWS[at % FLAWS.length]
  return { id: `r${at}`, callId: call.id, direction: call.direction, customerNumber: call.customerNumber, agentId: call.agentId, agentName: call.agentName, queueId: call.queueId, queueName: call.queueName, startedAt: call.startedAt, durationMs: state === 'FAILED' ? null : call.talkMs, state, reason, agentDbfs: -20.6, customerDbfs: -21.7, bytes: 400000 }
})

const SECONDS = 64
const speaks = (at, who) => (Math.sin(at / 3.1) + Math.sin(at / 7.7) > 0 ? 'agent' : 'customer') === who && Math.sin(at * 2.3) > -0.6
const side = (who) => Array.from({ length: SECONDS * 10 }, (_, at) => (speaks(at / 10, who) ? 0.15 + Math.abs(Math.sin(at * 1.7) * Math.sin(at * 0.37)) * 0.7 : 0.01))
export const peaks = { durationMs: SECONDS * 1000, bucketMs: 100, agent: side('agent'), customer: side('customer') }

/** Stereo, 8 kHz: one tone on the left while the agent speaks, another on the right for the customer. */
export function sound() {
  const frames = SECONDS * 8000
  const wav = Buffer.alloc(44 + frames * 4)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + frames * 4, 4)
  wav.write('WAVEfmt ', 8)
  ;[16, 0x00020001, 8000, 32000, 0x00100004].forEach((word, at) => wav.writeUInt32LE(word, 16 + at * 4))
  wav.write('data', 36)
  wav.writeUInt32LE(frames * 4, 40)
  for (let at = 0; at < frames; at++) {
    const loud = (who, hertz) => (speaks(at / 8000, who) ? Math.sin((at / 8000) * hertz * 2 * Math.PI) * 6000 : 0)
    wav.writeInt16LE(loud('agent', 400), 44 + at * 4)
    wav.writeInt16LE(loud('customer', 700), 46 + at * 4)
  }
  return wav
}

const lastCalls = [
  { callId: 'l1', at: ago(86400 * 2), direction: 'INBOUND', outcome: 'ANSWERED', agentName: '陈晨', queueName: '售后支持', wrapUpCode: 'follow-up', note: '路由器频繁掉线，已预约工程师周三上门检修，请确认上门结果。' },
  { callId: 'l2', at: ago(86400 * 9), direction: 'OUTBOUND', outcome: 'NO_ANSWER', agentName: '李静', queueName: null, wrapUpCode: null, note: null },
  { callId: 'l3', at: ago(86400 * 30), direction: 'INBOUND', outcome: 'ABANDONED', agentName: null, queueName: '客户服务', wrapUpCode: null, note: null },
]
const known = { customerId: 11, name: '张伟', company: '杭州云启科技有限公司', vip: true, note: '年度大客户，合同九月续签。请优先处理，投诉直接转主管。', lastCalls }
const unknown = { customerId: null, name: '', company: '', vip: false, note: '', lastCalls: [] }

const agent = (state, more = {}) => ({ id: 1, name: '李静', state, reason: null, next: null, since: ago(42), reachable: true, unreachableBecause: null, ...more })
const who = { number: '13812341234', name: '张伟', card: known }
const call = (direction, state, more = {}) => ({ id: 'call-1', direction, state, ...who, queue: direction === 'INBOUND' ? '客户服务' : null, since: ago(75), connectedAt: state === 'CONNECTED' || state === 'HELD' || state === 'RECONNECTING' ? ago(75) : null, recording: state === 'CONNECTED' || state === 'HELD', ...more })

export const scenes = {
  notReady: () => ({ agent: agent('NOT_READY', { reason: 'LOGIN' }) }),
  away: () => ({ agent: agent('NOT_READY', { reason: 'DESK_AWAY' }) }),
  rona: () => ({ agent: agent('NOT_READY', { reason: 'RONA' }) }),
  ready: () => ({ agent: agent('READY') }),
  unreachable: () => ({ agent: agent('READY', { reachable: false, unreachableBecause: 'SWITCH_LOST' }) }),
  offer: () => ({ agent: agent('RESERVED', { since: ago(1) }), offer: { id: 'offer-1', callId: 'call-1', deadline: ahead(20), queue: '客户服务', queuedAt: ago(47), ...who } }),
  offerUnknown: () => ({ agent: agent('RESERVED', { since: ago(1) }), offer: { id: 'offer-2', callId: 'call-2', deadline: ahead(12), number: '18600001111', name: '', queue: '售后支持', queuedAt: ago(8), card: unknown } }),
  offerLong: () => ({ agent: agent('RESERVED', { since: ago(1) }), offer: { id: 'offer-3', callId: 'call-3', deadline: ahead(12), number: '+442079460018', name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(50), queue: '深圳市远望谷信息技术股份有限公司大客户服务中心', queuedAt: ago(8), card: unknown } }),
  talking: () => ({ agent: agent('TALKING', { since: ago(75) }), call: call('INBOUND', 'CONNECTED') }),
  held: () => ({ agent: agent('TALKING', { since: ago(75) }), call: call('INBOUND', 'HELD') }),
  reconnecting: () => ({ agent: agent('TALKING', { since: ago(75) }), call: call('INBOUND', 'RECONNECTING') }),
  callingYou: () => ({ agent: agent('RESERVED', { since: ago(2) }), call: call('OUTBOUND', 'CALLING_YOU', { since: ago(1) }) }),
  dialing: () => ({ agent: agent('TALKING', { since: ago(3) }), call: call('OUTBOUND', 'DIALING', { since: ago(3) }) }),
  ringing: () => ({ agent: agent('TALKING', { since: ago(9) }), call: call('OUTBOUND', 'RINGING', { since: ago(9) }) }),
  wrapUp: () => ({ agent: agent('WRAPPING_UP', { since: ago(4) }), wrapUp: { callId: 'call-1', ...who, direction: 'INBOUND', outcome: 'ANSWERED', reason: 'HUNG_UP', deadline: ahead(26) } }),
  wrapUpBusy: () => ({ agent: agent('WRAPPING_UP', { since: ago(4) }), wrapUp: { callId: 'call-4', ...who, direction: 'OUTBOUND', outcome: 'BUSY', reason: 'BUSY', deadline: ahead(9) }, lastOutcome: { callId: 'call-4', number: '13812341234', outcome: 'BUSY', blame: 'CUSTOMER', reason: 'BUSY' } }),
  busy: () => ({ agent: agent('READY'), lastOutcome: { callId: 'call-4', number: '13812341234', outcome: 'BUSY', blame: 'CUSTOMER', reason: 'BUSY' } }),
  noAnswer: () => ({ agent: agent('READY'), lastOutcome: { callId: 'call-5', number: '13812341234', outcome: 'NO_ANSWER', blame: 'CUSTOMER', reason: 'NO_ANSWER' } }),
}

const BEGUN = Date.now()
const begun = (seconds) => new Date(BEGUN - seconds * 1000).toISOString()
const STATES = [['TALKING', null, 96, '客户服务', '138****1234'], ['TALKING', null, 1310, '售后支持', '139****9000'], ['READY', null, 33], ['WRAPPING_UP', null, 18, '客户服务'], ['NOT_READY', 'LUNCH', 640], ['NOT_READY', 'RONA', 75]]
export const board = () => ({
  now: new Date().toISOString(),
  queues: [
    { id: 1, name: '客户服务', waiting: 3, oldestSince: begun(71), agentsReady: 0, agentsTalking: 2, agentsNotReady: 2, offeredToday: 214, answeredToday: 197, abandonedToday: 14, serviceLevelToday: 0.823 },
    { id: 2, name: '售后支持', waiting: 1, oldestSince: begun(24), agentsReady: 1, agentsTalking: 1, agentsNotReady: 1, offeredToday: 88, answeredToday: 85, abandonedToday: 2, serviceLevelToday: 0.91 },
    { id: 3, name: 'VIP Desk', waiting: 0, oldestSince: null, agentsReady: 0, agentsTalking: 0, agentsNotReady: 0, offeredToday: 0, answeredToday: 0, abandonedToday: 0, serviceLevelToday: null },
  ],
  teams: teams.map(({ id, name }) => ({ id, name })),
  agents: [
    ...STATES.map(([state, reason, seconds, inQueue, number], at) => ({ id: at + 1, name: NAMES[at], teamId: [1, 1, 1, 2, 2, null][at], state, reason, since: begun(seconds), reachable: at !== 2, queue: inQueue ?? null, number: number ?? null, check: at === 3 ? null : { result: ['PASSED', 'PASSED', 'WARNING', 'PASSED', 'FAILED', 'PASSED'][at], at: begun(3600 * 3) } })),
    { id: 7, name: '王强', teamId: null, state: 'LOGGED_OUT', reason: null, since: begun(9000), reachable: false, queue: null, number: null },
  ],
  alarms: [
    { id: 1, at: begun(300), kind: 'recording-missing', object: '8b1f…c20e', params: { reason: 'file-missing' }, acknowledgedBy: null, acknowledgedAt: null },
    { id: 2, at: begun(3000), kind: 'disk-low', object: 'recordings', params: { freePercent: '14' }, acknowledgedBy: '王强', acknowledgedAt: begun(2000) },
  ],
})
