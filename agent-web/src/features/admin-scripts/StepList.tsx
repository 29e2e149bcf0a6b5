import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import { Panel, Pill } from '../../ui/parts'
import type { Script } from '../../wire/api'
import { addStep, moveStep, removeStep } from './edits'

interface Props {
  script: Script
  selected: string
  wrong: number | null
  onSelect(id: string): void
  onChange(script: Script): void
}

/** The steps in their order; the first is where every call begins. */
export function StepList({ script, selected, wrong, onSelect, onChange }: Props) {
  const { t } = useText()
  const add = () => {
    const { script: next, id } = addStep(script, selected || (script.steps.at(-1)?.id ?? ''))
    onChange(next)
    onSelect(id)
  }
  const remove = () => {
    const at = script.steps.findIndex(({ id }) => id === selected)
    const next = removeStep(script, selected)
    onChange(next)
    onSelect(next.steps[Math.max(0, at - 1)]?.id ?? '')
  }
  return (
    <Panel title={t('scripts.steps')} className="script-editor__steps">
      <ol className="step-list">
        {script.steps.map((step, at) => (
          <li key={step.id}>
            <button type="button" className="step-list__one" aria-current={step.id === selected ? 'step' : undefined} data-testid={`step-${step.id}`} onClick={() => onSelect(step.id)}>
              <span className="num quiet">{at + 1}</span>
              <span className="one-line">{step.title || t('scripts.untitled')}</span>
              {wrong === at && <Icon name="warning" size={15} aria-label={t('scripts.wrong-here')} />}
              {step.end && <Pill bare tone="off">{t('scripts.end-mark')}</Pill>}
            </button>
          </li>
        ))}
      </ol>
      <div className="step-list__tools">
        <Button icon="plus" data-testid="step-add" onClick={add}>
          {t('scripts.add-step')}
        </Button>
        <Button disabled={script.steps[0]?.id === selected} onClick={() => onChange(moveStep(script, selected, -1))}>
          {t('scripts.up')}
        </Button>
        <Button disabled={script.steps.at(-1)?.id === selected} onClick={() => onChange(moveStep(script, selected, 1))}>
          {t('scripts.down')}
        </Button>
        <Button kind="plain" disabled={script.steps.length < 2} data-testid="step-remove" onClick={remove}>
          {t('scripts.remove-step')}
        </Button>
      </div>
    </Panel>
  )
}
