import { useEffect, useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
import { useReasons } from '../../ui/Reasons'
import { useSaving } from '../../ui/useSaving'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'
import './teams.css'

interface Props {
  team: api.Team | null
  users: api.AdminUser[]
  onClose(): void
  onDone(): void
}

const FIELDS = ['name', 'supervisors', 'reasons'] as const

export function TeamDialog({ team, users, onClose, onDone }: Props) {
  const { t } = useText()
  const say = useSay()
  const [draft, setDraft] = useState<api.TeamDraft>(() => ({ name: team?.name ?? '', supervisors: team?.supervisors ?? [], reasons: team?.reasons ?? [], version: team?.version ?? 0 }))
  const saving = useSaving()
  const { save, done, at } = saving
  const mayLead = users.filter((user) => draft.supervisors.includes(user.id) || (user.active && (user.role === 'SUPERVISOR' || user.role === 'ADMIN')))
  const lead = (id: number, on: boolean) =>
    setDraft((was) => ({ ...was, supervisors: on ? [...was.supervisors, id] : was.supervisors.filter((one) => one !== id) }))
  const { everyAgents: reasons, nameOf, reload } = useReasons()
  // The centre's list may have grown since this page was opened.
  useEffect(reload, [reload])
  const [own, setOwn] = useState(draft.reasons.length > 0)
  const give = (code: string, on: boolean) =>
    setDraft((was) => ({ ...was, reasons: on ? [...was.reasons, code] : was.reasons.filter((one) => one !== code) }))
  /** Those on the list that were closed meanwhile stand there too, to be taken off. */
  const closed = draft.reasons.filter((code) => !reasons.some((reason) => reason.code === code)).map((code) => ({ code, name: t('teams.reason-closed', { name: nameOf(code) }) }))
  const submit = async () => {
    const saved = await save(() => api.saveTeam(team?.id ?? null, { ...draft, reasons: own ? draft.reasons : [] }))
    if (!saved) return
    say(t('teams.saved', { name: saved.name }))
    onDone()
  }
  const remove = async (gone: api.Team) => {
    if (!(await done(() => api.deleteTeam(gone.id)))) return
    say(t('teams.deleted', { name: gone.name }))
    onDone()
  }
  return (
    <FormDialog
      title={t(team ? 'teams.edit-title' : 'teams.new')}
      saving={saving}
      fields={FIELDS}
      testId="team"
      aside={
        team && (
          <Button disabled={saving.saving} data-testid="team-delete" onClick={() => void remove(team)}>
            {t('ui.delete')}
          </Button>
        )
      }
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('teams.name')} error={at('name')}>
        <input value={draft.name} maxLength={60} data-testid="team-name" onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
      </Field>
      <fieldset className="skills">
        <legend className="field__label">{t('teams.supervisors')}</legend>
        <p className="field__hint">{t(mayLead.length === 0 ? 'teams.no-supervisors' : 'teams.supervisors-hint')}</p>
        {at('supervisors') && (
          <p className="field__error" role="alert">
            {at('supervisors')}
          </p>
        )}
        {mayLead.map(({ id, displayName }) => (
          <div key={id}>
            <Check label={displayName} checked={draft.supervisors.includes(id)} onChange={(on) => lead(id, on)} />
          </div>
        ))}
      </fieldset>
      <fieldset className="skills">
        <legend className="field__label">{t('teams.reasons')}</legend>
        <p className="field__hint">{t('teams.reasons-hint')}</p>
        {at('reasons') && (
          <p className="field__error" role="alert">
            {at('reasons')}
          </p>
        )}
        <Check label={t('teams.own-reasons')} checked={own} onChange={setOwn} />
        {own && (
          <div className="team-reasons" data-testid="team-reasons">
            {[...reasons, ...closed].map(({ code, name }) => (
              <Check key={code} label={name} checked={draft.reasons.includes(code)} onChange={(on) => give(code, on)} />
            ))}
          </div>
        )}
        {own && draft.reasons.length === 0 && <p className="field__hint">{t('teams.no-own-reason')}</p>}
      </fieldset>
    </FormDialog>
  )
}
