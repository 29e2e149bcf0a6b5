import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { FormDialog } from '../../ui/FormDialog'
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
  const [name, setName] = useState(skill?.name ?? '')
  const saving = useSaving()
  const { save, done, at } = saving
  const submit = async () => {
    const saved = await save(() => (skill ? api.renameSkill(skill.id, name, skill.version) : api.addSkill(name)))
    if (!saved) return
    say(t('skills.saved', { name: saved.name }))
    onDone()
  }
  const remove = async (gone: api.Skill) => {
    if (!(await done(() => api.deleteSkill(gone.id)))) return
    say(t('skills.deleted', { name: gone.name }))
    onDone()
  }
  return (
    <FormDialog
      title={t(skill ? 'skills.edit-title' : 'skills.create')}
      saving={saving}
      fields={['name']}
      testId="skill"
      aside={
        skill && (
        <Button disabled={saving.saving} data-testid="skill-delete" onClick={() => void remove(skill)}>
          {t('ui.delete')}
        </Button>
        )
      }
      onSave={submit}
      onClose={onClose}
    >
      <Field label={t('skills.name')} error={at('name')} hint={t('skills.levels-explained')}>
        <input value={name} maxLength={60} data-testid="skill-name" onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
