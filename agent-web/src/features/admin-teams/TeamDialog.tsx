import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Check, Field } from '../../ui/Field'
import { Banner } from '../../ui/parts'
import { useSaving } from '../../ui/useSaving'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'

interface Props {
  team: api.Team | null
  users: api.AdminUser[]
  onClose(): void
  onDone(): void
}

const FIELDS = ['name', 'supervisors'] as const

export function TeamDialog({ team, users, onClose, onDone }: Props) {
  const { t } = useText()
  const say = useSay()
  const form = useId()
  const [draft, setDraft] = useState<api.TeamDraft>(() => ({ name: team?.name ?? '', supervisors: team?.supervisors ?? [], version: team?.version ?? 0 }))
  const { saving, save, at, above } = useSaving()
  const mayLead = users.filter((user) => draft.supervisors.includes(user.id) || (user.active && (user.role === 'SUPERVISOR' || user.role === 'ADMIN')))
  const lead = (id: number, on: boolean) =>
    setDraft((was) => ({ ...was, supervisors: on ? [...was.supervisors, id] : was.supervisors.filter((one) => one !== id) }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await save(() => api.saveTeam(team?.id ?? null, draft))
    if (!saved) return
    say(t('teams.saved', { name: saved.name }))
    onDone()
  }
  const remove = async (gone: api.Team) => {
    if ((await save(async () => (await api.deleteTeam(gone.id), true))) === null) return
    say(t('teams.deleted', { name: gone.name }))
    onDone()
  }
  const general = above(FIELDS)
  return (
    <Dialog
      title={t(team ? 'teams.edit-title' : 'teams.new')}
      onClose={onClose}
      foot={
        <>
          {team && (
            <Button className="dialog__aside" disabled={saving} data-testid="team-delete" onClick={() => void remove(team)}>
              {t('ui.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" form={form} disabled={saving} data-testid="team-save">
            {t(saving ? 'ui.saving' : 'ui.save')}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {general && (
          <Banner tone="bad" role="alert">
            {general}
          </Banner>
        )}
        <Field label={t('teams.name')} error={at('name')}>
          <input value={draft.name} maxLength={60} data-first data-testid="team-name" onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
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
      </form>
    </Dialog>
  )
}
