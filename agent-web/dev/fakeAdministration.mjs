// The fake server's part for administration: teams, skills, the audit log, files in and out.
import * as centre from './fakeCentre.mjs'

const listed = (items) => ({ items, total: items.length })

/** Answers what it knows, as [status, body], or 'done' where `save` has answered; undefined for the rest. */
export function administration(asked, id, text, query, save) {
  switch (asked) {
    case 'GET /api/admin/teams':
      return [200, listed(centre.teams)]
    case 'POST /api/admin/teams':
    case 'PUT /api/admin/teams/{id}':
      return save(centre.teams, (_, before) => ({ members: before?.members ?? 0 }))
    case 'DELETE /api/admin/teams/{id}': {
      const team = centre.teams.find((one) => one.id === id)
      if (team.members > 0) return [409, { status: 409, slug: 'team-not-empty', params: { name: team.name, members: team.members } }]
      centre.teams.splice(centre.teams.indexOf(team), 1)
      return [204]
    }
    case 'PUT /api/admin/skills/{id}':
      return save(centre.skills, () => ({}))
    case 'DELETE /api/admin/skills/{id}': {
      const skill = centre.skills.find((one) => one.id === id)
      if (skill.queues.length > 0) return [409, { status: 409, slug: 'skill-needed-by-queues', params: { name: skill.name, queues: skill.queues } }]
      centre.skills.splice(centre.skills.indexOf(skill), 1)
      return [204]
    }
    case 'PUT /api/admin/users/skills': {
      const changed = JSON.parse(text).changes.map(({ accountId, skills }) => {
        const user = centre.users.find((one) => one.id === accountId)
        return Object.assign(user, { skills, version: user.version + 1 })
      })
      return [200, listed(changed)]
    }
    case 'POST /api/admin/users/{id}/password':
      return [200, { password: 'k7mwq2hxp4tznb9d' }]
    case 'POST /api/admin/users/{id}/logout':
      return [204]
    case 'GET /api/admin/audit': {
      const before = Number(query.get('before') ?? Infinity)
      const found = lines.filter((line) => line.id < before && (!query.get('what') || line.what === query.get('what')) && (!query.get('text') || JSON.stringify(line).includes(query.get('text'))))
      const size = Number(query.get('size'))
      return [200, { items: found.slice(0, size), ...(found.length > size ? { next: found[size - 1].id } : {}) }]
    }
  }
  if (/^POST .*\/preview$/.test(asked)) return text.startsWith('bad') ? [400, { slug: 'sheet-damaged', params: {}, field: 'file' }] : [200, text.startsWith('mend') ? mend : plan]
  if (/^POST .*\/apply$/.test(asked)) return [200, { counts: plan.counts, passwords: [{ login: 'zhangwei', password: 'k7mwq2hxp4tznb9d' }, { login: 'lina', password: 'x3ph8wq2mtzkd5vn' }] }]
}

const row = (number, outcome, name, more = {}) => ({ row: number, outcome, name, changes: [], params: {}, ...more })
const plan = {
  counts: { NEW: 2, CHANGED: 1, UNCHANGED: 3, REFUSED: 0 },
  shownOfEach: 1000,
  ignored: ['星座'],
  fingerprint: 'f',
  rows: [
    row(2, 'NEW', '张伟'),
    row(3, 'NEW', '李娜'),
    row(4, 'CHANGED', '陈晨', { changes: [{ column: 'team', before: '早班一组', after: '晚班' }, { column: 'skills', before: '普通话:3', after: '普通话:4; 售后:3' }] }),
    ...[5, 6, 7].map((number) => row(number, 'UNCHANGED', '刘洋')),
  ],
}
const mend = {
  ...plan,
  counts: { ...plan.counts, REFUSED: 2 },
  rows: [...plan.rows, row(8, 'REFUSED', 'x1', { slug: 'import-unknown-value', params: { value: '主管', values: ['坐席', '班长', '质检员', '管理员'] }, column: 'role' }), row(9, 'REFUSED', 'bad login', { slug: 'login-invalid', params: { min: 2, max: 40 }, column: 'login' })],
}
const WHAT = [
  ['user-changed', '李静', { before: { displayName: '李静', role: 'AGENT', skills: [{ skillId: 1, level: 3 }], teamId: 1, version: 3 }, after: { displayName: '李静', role: 'SUPERVISOR', skills: [{ skillId: 1, level: 5 }], teamId: 2, version: 4 }, password: false }],
  ['logged-in', 'admin', {}],
  ['queue-created', '客户服务', { after: { name: '客户服务', ringSeconds: 20 } }],
  ['imported', 'users', { counts: { NEW: 2, CHANGED: 1 } }],
  ['recording-played', '8b1f-c20e', { seconds: 12 }],
]
const lines = Array.from({ length: 120 }, (_, at) => {
  const [what, object, detail] = WHAT[at % WHAT.length]
  return { id: 500 - at, at: new Date(Date.now() - at * 4e6).toISOString(), who: at % 3 ? 'admin' : 'supervisor', what, object, address: '192.0.2.17', detail: JSON.stringify(detail) }
})
