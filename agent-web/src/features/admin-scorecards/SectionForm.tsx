import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import type { CardSection, Scorecard } from '../../wire/api'
import { CriterionForm } from './CriterionForm'
import { addCriterion, changeCriterion, changeSection, moveCriterion, moveSection, removeCriterion, removeSection } from './edits'

interface Props {
  card: Scorecard
  section: CardSection
  /** The server's name for this section. */
  field: string
  at(field: string): string | null
  onChange(card: Scorecard): void
}

export function SectionForm({ card, section, field, at, onChange }: Props) {
  const { t } = useText()
  const first = card.sections[0]?.id === section.id
  const last = card.sections.at(-1)?.id === section.id
  return (
    <div className="card-section">
      <div className="card-section__head">
        <Field label={t('scorecards.section')} error={at(`${field}.title`)} wide>
          <input value={section.title} maxLength={80} data-testid={`section-${section.id}`} onChange={(event) => onChange(changeSection(card, section.id, { title: event.target.value }))} />
        </Field>
        <Field label={t('scorecards.weight')} error={at(`${field}.weight`)}>
          <input type="number" inputMode="numeric" min={1} max={100} value={section.weight} data-testid={`weight-${section.id}`} onChange={(event) => onChange(changeSection(card, section.id, { weight: Number(event.target.value) }))} />
        </Field>
        <Button disabled={first} onClick={() => onChange(moveSection(card, section.id, -1))}>
          {t('scorecards.up')}
        </Button>
        <Button disabled={last} onClick={() => onChange(moveSection(card, section.id, 1))}>
          {t('scorecards.down')}
        </Button>
        <Button kind="plain" icon="close" disabled={card.sections.length === 1} aria-label={t('scorecards.remove', { name: section.title })} onClick={() => onChange(removeSection(card, section.id))} />
      </div>
      <ol className="card-criteria">
        {section.criteria.map((criterion, n) => (
          <li key={criterion.id}>
            <CriterionForm
              card={card}
              criterion={criterion}
              field={`${field}.criteria.${n}`}
              at={at}
              onChange={(part) => onChange(changeCriterion(card, section, criterion.id, part))}
              onMove={(by) => onChange(moveCriterion(card, section, criterion.id, by))}
              onRemove={() => onChange(removeCriterion(card, section, criterion.id))}
            />
          </li>
        ))}
      </ol>
      <Button icon="plus" data-testid={`criterion-add-${section.id}`} onClick={() => onChange(addCriterion(card, section))}>
        {t('scorecards.add-criterion')}
      </Button>
    </div>
  )
}
