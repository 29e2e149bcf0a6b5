import type { ReactNode } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import { Field } from '../../ui/Field'
import { Icon, type IconName } from '../../ui/icons'
import { Pill, type Tone } from '../../ui/parts'
import type { AudioDevice } from '../../phone/AudioDevices'

interface StepProps {
  icon: IconName
  title: TextKey
  tone: Tone
  word: TextKey
  name: string
  children?: ReactNode
}

/** One thing that is checked, with its answer in a word. */
export function Step({ icon, title, tone, word, name, children }: StepProps) {
  const { t } = useText()
  return (
    <li className="check-step" data-testid={`check-${name}`} data-tone={tone}>
      <Icon name={icon} size={22} />
      <div className="check-step__what">
        <p className="check-step__head">
          <strong>{t(title)}</strong>
          <Pill tone={tone} role="status">
            {t(word)}
          </Pill>
        </p>
        {children}
      </div>
    </li>
  )
}

interface ChoiceProps {
  label: string
  all: readonly AudioDevice[]
  chosen: AudioDevice | null
  /** What "none chosen" means. */
  usual: string
  name: string
  onChoose(device: AudioDevice | null): void
}

/** Which device; a chosen one that is not plugged in stays in the list, so that it is seen. */
export function DeviceChoice({ label, all, chosen, usual, name, onChoose }: ChoiceProps) {
  const { t } = useText()
  const real = all.filter(({ id }) => id !== 'default')
  const there = chosen && real.find(({ id, label: called }) => id === chosen.id || called === chosen.label)
  return (
    <Field label={label}>
      <select
        value={there?.id ?? chosen?.id ?? ''}
        data-testid={`choose-${name}`}
        onChange={(event) => onChoose(real.find(({ id }) => id === event.target.value) ?? null)}
      >
        <option value="">{usual}</option>
        {chosen && !there && <option value={chosen.id}>{t('check.not-plugged-in', { device: chosen.label })}</option>}
        {real.map(({ id, label: called }, at) => (
          <option key={id} value={id}>
            {called || t('check.device-number', { n: at + 1 })}
          </option>
        ))}
      </select>
    </Field>
  )
}
