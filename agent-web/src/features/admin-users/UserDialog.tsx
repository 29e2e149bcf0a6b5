import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Chosen } from '../../ui/Chosen'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { SkillLevels } from '../../ui/SkillLevels'
import { useSaving } from '../../ui/useSaving'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'
import { AccountActions } from './AccountActions'
import './users.css'

interface Props {
  user: api.AdminUser | null
  skills: api.Skill[]
  teams: api.Team[]
  onSkillAdded(): void
  onClose(): void
  onSaved(): void
}

export const ROLES: api.Role[] = ['AGENT', 'SUPERVISOR', 'REVIEWER', 'ADMIN']
const FIELDS = ['login', 'displayName', 'role', 'language', 'password', 'skills', 'teamId'] as const

const fresh: api.UserDraft = { login: '', displayName: '', role: 'AGENT', language: 'zh-CN', active: true, skills: [], version: 0 }

export function UserDialog({ user, skills, teams, onSkillAdded, onClose, onSaved }: Props) {
  const { t, word } = useText()
  const say = useSay()
  const [draft, setDraft] = useState<api.UserDraft>(() => (user ? draftOf(user) : fresh))
  const saving = useSaving()
  const { save, at } = saving
  const set = (part: Partial<api.UserDraft>) => setDraft((was) => ({ ...was, ...part }))

  const submit = async () => {
    const saved = await save(() => api.saveUser(user?.id ?? null, draft))
    if (!saved) return
    say(t('users.saved', { name: saved.displayName }))
    onSaved()
  }
  return (
    <FormDialog
      wide
      title={t(user ? 'users.edit-title' : 'users.new')}
      saving={saving}
      fields={FIELDS}
      testId="user"
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('users.name')} error={at('displayName')}>
        <input value={draft.displayName} maxLength={80} data-testid="user-name" onChange={(e) => set({ displayName: e.target.value })} />
      </Field>
      <Field label={t('users.login')} error={at('login')} hint={t('users.login-hint')}>
        <input value={draft.login} maxLength={40} autoComplete="off" data-testid="user-login" onChange={(e) => set({ login: e.target.value })} />
      </Field>
      <Field label={t('users.role')} error={at('role')}>
        <select value={draft.role} onChange={(e) => set({ role: e.target.value as api.Role })}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {word('role', role)}
            </option>
          ))}
        </select>
      </Field>
      <Chosen label={t('users.team')} error={at('teamId')} none={t('users.no-team')} of={teams} id={draft.teamId} testId="user-team" onChange={(teamId) => set({ teamId })} />
      <Field label={t('users.language')} error={at('language')}>
        <select value={draft.language} onChange={(e) => set({ language: e.target.value as api.LanguageTag })}>
          <option value="zh-CN">{t('language.zh-CN')}</option>
          <option value="en">{t('language.en')}</option>
        </select>
      </Field>
      <Field label={t(user ? 'users.new-password' : 'users.password')} error={at('password')} hint={t(user ? 'users.keep-password' : 'users.first-password-hint')}>
        <input type="password" autoComplete="new-password" value={draft.password ?? ''} data-testid="user-password" onChange={(e) => set({ password: e.target.value })} />
      </Field>
      <div className="field">
        <span className="field__label">{t('users.active')}</span>
        <Check label={t('users.may-log-in')} checked={draft.active} onChange={(active) => set({ active })} />
      </div>
      {user && <AccountActions user={user} saving={saving} />}
      <div className="whole">
        <SkillLevels
          legend={t('users.skills')}
          hint={t('users.skills-hint')}
          error={at('skills')}
          skills={skills}
          levels={new Map(draft.skills.map(({ skillId, level }) => [skillId, level]))}
          onChange={(levels) => set({ skills: [...levels].map(([skillId, level]) => ({ skillId, level })) })}
          onSkillAdded={onSkillAdded}
        />
      </div>
    </FormDialog>
  )
}

function draftOf({ id: _id, passwordOnce: _once, ...rest }: api.AdminUser): api.UserDraft {
  return rest
}
