import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { LeaveDialog } from '../../ui/LeaveDialog'
import { Banner, Empty, Failed, Waiting } from '../../ui/parts'
import { useFound } from '../../ui/pinyin'
import { useLoaded } from '../../ui/useLoaded'
import { useSaving } from '../../ui/useSaving'
import { useUnsaved } from '../../ui/useUnsaved'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'
import { toSave, withLevel, type Changes } from './matrix'
import { MatrixTable } from './MatrixTable'
import './matrix.css'

const NOTHING: Changes = new Map()
const LEVELS = [1, 2, 3, 4, 5, 0]

export default function MatrixPage() {
  const { t } = useText()
  const say = useSay()
  const users = useLoaded('users', api.users)
  const skills = useLoaded('skills', api.skills)
  const teams = useLoaded('teams', api.teams)
  const [wanted, setWanted] = useState('')
  const [changes, setChanges] = useState(NOTHING)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const { saving, save, above } = useSaving()
  const unsaved = useUnsaved(changes.size > 0)
  const teamName = (user: api.AdminUser) => teams.data?.items.find(({ id }) => id === user.teamId)?.name ?? ''
  const agents = users.data?.items.filter(({ role, active }) => active && (role === 'AGENT' || role === 'SUPERVISOR')) ?? []
  const shown = useFound(agents, wanted, (user) => [user.displayName, user.login, teamName(user)])
  const set = (user: api.AdminUser, skillId: number, level: number) => setChanges((was) => withLevel(was, user, skillId, level))
  const choose = (ids: readonly number[], on: boolean) =>
    setChosen((was) => new Set(on ? [...was, ...ids] : [...was].filter((id) => !ids.includes(id))))
  const saveAll = async () => {
    const saved = await save(() => api.grantSkills(toSave(agents, changes)))
    if (!saved) return
    say(t('matrix.saved', { count: saved.items.length }))
    setChanges(NOTHING)
    users.reload()
  }
  const refused = above([])
  const loaded = users.data !== null && skills.data !== null
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.skill-matrix')}</h1>
        <div className="page__tools">
          <Button disabled={saving || changes.size === 0} onClick={() => setChanges(NOTHING)}>
            {t('matrix.undo')}
          </Button>
          <Button kind="main" disabled={saving || changes.size === 0} data-testid="matrix-save" onClick={() => void saveAll()}>
            {t('matrix.save', { count: changes.size })}
          </Button>
        </div>
      </div>
      <p className="quiet">
        {t('skills.levels-explained')} {t('matrix.explained')}
      </p>
      <div className="filters">
        <Field label={t('matrix.search')} wide>
          <input type="search" value={wanted} placeholder={t('list.search-hint')} data-testid="matrix-search" onChange={(event) => setWanted(event.target.value)} />
        </Field>
        <ForChosen count={shown.filter(({ id }) => chosen.has(id)).length} skills={skills.data?.items ?? []} onApply={(skillId, level) => shown.filter(({ id }) => chosen.has(id)).forEach((user) => set(user, skillId, level))} />
      </div>
      {[users, skills].map(({ failure, reload }, at) => failure && <Failed key={at} failure={failure} onRetry={reload} />)}
      {refused && (
        <Banner tone="bad" role="alert">
          {refused}
        </Banner>
      )}
      <section className="panel page__grow">
        {!loaded ? (
          (users.loading || skills.loading) && <Waiting />
        ) : shown.length === 0 || skills.data?.items.length === 0 ? (
          <Empty icon="users" title={t('matrix.empty')}>
            {t('matrix.empty-hint')}
          </Empty>
        ) : (
          <MatrixTable users={shown} skills={skills.data?.items ?? []} changes={changes} chosen={chosen} onLevel={set} onChoose={choose} />
        )}
      </section>
      <LeaveDialog testId="matrix" unsaved={unsaved} />
    </div>
  )
}

function ForChosen({ count, skills, onApply }: { count: number; skills: api.Skill[]; onApply(skillId: number, level: number): void }) {
  const { t } = useText()
  const [skill, setSkill] = useState<number | null>(null)
  const [level, setLevel] = useState(3)
  const first = skill ?? skills[0]?.id ?? null
  return (
    <>
      <Field label={t('matrix.skill')}>
        <select value={first ?? ''} onChange={(event) => setSkill(Number(event.target.value))}>
          {skills.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('matrix.level')}>
        <select value={level} data-testid="matrix-level" onChange={(event) => setLevel(Number(event.target.value))}>
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {one === 0 ? t('matrix.none') : t('skills.level', { level: one })}
            </option>
          ))}
        </select>
      </Field>
      <Button disabled={count === 0 || first === null} data-testid="matrix-apply" onClick={() => first !== null && onApply(first, level)}>
        {t('matrix.apply', { count })}
      </Button>
    </>
  )
}
