import { useState } from 'react'
import { useText } from '../languages/useText'
import * as api from '../wire/api'
import { Button } from './Button'
import { Field } from './Field'
import { useSaving } from './useSaving'

interface Props {
  legend: string
  hint: string
  error: string | null
  skills: api.Skill[]
  /** Level by skill id; a skill that is not here is not chosen. */
  levels: ReadonlyMap<number, number>
  onChange(levels: Map<number, number>): void
  onSkillAdded(): void
}

const LEVELS = [1, 2, 3, 4, 5]

/** Which skills, each with a level from 1 to 5. A missing skill can be added on the spot. */
export function SkillLevels({ legend, hint, error, skills, levels, onChange, onSkillAdded }: Props) {
  const { t } = useText()
  const set = (id: number, level: number | null) => {
    const next = new Map(levels)
    if (level === null) next.delete(id)
    else next.set(id, level)
    onChange(next)
  }
  return (
    <fieldset className="skills">
      <legend className="field__label">{legend}</legend>
      <p className="field__hint">{hint}</p>
      {error && (
        <p className="field__error" role="alert">
          {error}
        </p>
      )}
      {skills.map(({ id, name }) => (
        <div key={id} className="skills__one">
          <label className="check">
            <input type="checkbox" checked={levels.has(id)} onChange={(event) => set(id, event.target.checked ? 3 : null)} />
            <span>{name}</span>
          </label>
          <select className="input" aria-label={t('skills.level-of', { name })} disabled={!levels.has(id)} value={levels.get(id) ?? ''} onChange={(event) => set(id, Number(event.target.value))}>
            {!levels.has(id) && <option value="">{t('ui.none')}</option>}
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {t('skills.level', { level })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <AddSkill onAdded={onSkillAdded} />
    </fieldset>
  )
}

function AddSkill({ onAdded }: { onAdded(): void }) {
  const { t } = useText()
  const [name, setName] = useState('')
  const { saving, save, at, above } = useSaving()
  const add = async () => {
    if (!name.trim() || (await save(() => api.addSkill(name.trim()))) === null) return
    setName('')
    onAdded()
  }
  return (
    <div className="skills__add">
      <Field label={t('skills.new')} error={at('name') ?? above(['name'])}>
        <input
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            void add()
          }}
        />
      </Field>
      <Button icon="plus" disabled={saving || !name.trim()} onClick={() => void add()}>
        {t('skills.add')}
      </Button>
    </div>
  )
}
