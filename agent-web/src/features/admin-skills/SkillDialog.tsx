import { useId, useState, type FormEvent } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Banner } from '../../ui/parts'
import { useSaving } from '../../ui/useSaving'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'

interface Props {
  skill: api.Skill | null
  onClose(): void
  onDone(): void
}

export function SkillDialog({ skill, onClose, onDone }: Props) {
  const { t } = useText()
  const say = useSay()
  const form = useId()
  const [name, setName] = useState(skill?.name ?? '')
  const { saving, save, at, above } = useSaving()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await save(() => (skill ? api.renameSkill(skill.id, name, skill.version) : api.addSkill(name)))
    if (!saved) return
    say(t('skills.saved', { name: saved.name }))
    onDone()
  }
  const remove = async (gone: api.Skill) => {
    if ((await save(async () => (await api.deleteSkill(gone.id), true))) === null) return
    say(t('skills.deleted', { name: gone.name }))
    onDone()
  }
  const general = above(['name'])
  return (
    <Dialog
      title={t(skill ? 'skills.edit-title' : 'skills.create')}
      onClose={onClose}
      foot={
        <>
          {skill && (
            <Button className="dialog__aside" disabled={saving} data-testid="skill-delete" onClick={() => void remove(skill)}>
              {t('ui.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
          <Button kind="main" type="submit" form={form} disabled={saving} data-testid="skill-save">
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
        <Field label={t('skills.name')} error={at('name')} hint={t('skills.levels-explained')}>
          <input value={name} maxLength={60} data-first data-testid="skill-name" onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
