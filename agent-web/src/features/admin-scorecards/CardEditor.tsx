import { useRef, useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import { LeaveDialog } from '../../ui/LeaveDialog'
import { Banner, Failed, Panel, Pill, Waiting } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useLoaded } from '../../ui/useLoaded'
import { useRefusedInSight } from '../../ui/useRefusedInSight'
import { useSaving } from '../../ui/useSaving'
import { useUnsaved } from '../../ui/useUnsaved'
import * as api from '../../wire/api'
import { addSection, EMPTY_CARD, sectionOf, weightsOf } from './edits'
import { SectionForm } from './SectionForm'

export function CardEditor({ id, onClose }: { id: number | null; onClose(): void }) {
  const { data, failure, reload } = useLoaded(`scorecard-${id}`, async () => (id === null ? null : api.scorecard(id)))
  if (failure) return <Failed failure={failure} onRetry={reload} />
  return id !== null && data === null ? <Waiting /> : <Editing kept={data} onClose={onClose} />
}

function Editing({ kept: first, onClose }: { kept: api.CardSheet | null; onClose(): void }) {
  const { t } = useText()
  const say = useSay()
  const [kept, setKept] = useState(first)
  const [name, setName] = useState(first?.name ?? '')
  const [active, setActive] = useState(first?.active ?? true)
  const [card, setCard] = useState<api.Scorecard>(first?.draft ?? EMPTY_CARD)
  const [touched, setTouched] = useState(false)
  const { saving, save, at, above, refused, field } = useSaving()
  const unsaved = useUnsaved(touched)
  const page = useRef<HTMLDivElement>(null)
  useRefusedInSight(page, refused)
  const dirty = touched || kept === null
  const change = (next: api.Scorecard) => {
    setCard(next)
    setTouched(true)
  }
  const take = (sheet: api.CardSheet) => {
    setKept(sheet)
    setCard(sheet.draft)
    setTouched(false)
  }
  const store = async () => {
    const saved = await save(() => api.saveScorecard(kept?.id ?? null, { name, active, draft: card, version: kept?.version ?? 0 }))
    if (!saved) return
    take(saved)
    say(t('scorecards.saved', { name: saved.name }))
  }
  const publish = async () => {
    if (!kept) return
    const saved = await save(() => api.publishScorecard(kept.id, kept.version))
    if (!saved) return
    take(saved)
    say(t('scorecards.was-published', { number: saved.published ?? 0 }))
  }
  const sum = weightsOf(card)
  const general = above(['name', 'passMark', ...(sectionOf(field) === null ? [] : [field ?? ''])])
  return (
    <div className="page" ref={page}>
      <div className="page__head">
        <h1>
          {t(kept ? 'scorecards.edit-title' : 'scorecards.new')} {dirty && <Pill tone="pause">{t('scorecards.unsaved')}</Pill>}
        </h1>
        <div className="page__tools">
          <Button icon="back" data-testid="card-close" onClick={() => unsaved.leave(onClose)}>
            {t('scorecards.close')}
          </Button>
          <Button kind="main" disabled={saving} data-testid="card-save" onClick={() => void store()}>
            {t(saving ? 'ui.saving' : 'scorecards.save')}
          </Button>
          <Button kind="go" disabled={saving || dirty || kept === null || !kept.draftDiffers} title={t('scorecards.publish-hint')} data-testid="card-publish" onClick={() => void publish()}>
            {t('scorecards.publish')}
          </Button>
        </div>
      </div>
      {general && (
        <Banner tone="bad" role="alert" data-testid="card-refusal">
          {general}
        </Banner>
      )}
      <div className="form-grid">
        <Field label={t('scorecards.name')} error={at('name')}>
          <input value={name} maxLength={80} data-testid="card-name" onChange={(event) => (setName(event.target.value), setTouched(true))} />
        </Field>
        <Field label={t('scorecards.pass-mark')} hint={t('scorecards.pass-mark-hint')} error={at('passMark')}>
          <input type="number" inputMode="numeric" min={0} max={100} value={card.passMark} data-testid="card-pass-mark" onChange={(event) => change({ ...card, passMark: Number(event.target.value) })} />
        </Field>
        <div className="field">
          <span className="field__label">{t('scorecards.state')}</span>
          <Check label={t('scorecards.in-use')} checked={active} onChange={(on) => (setActive(on), setTouched(true))} />
        </div>
        <p className={sum === 100 ? 'quiet num' : 'field__error num'} role="status" data-testid="card-weights">
          {t('scorecards.weights', { sum })}
        </p>
      </div>
      {card.sections.map((section, n) => (
        <Panel key={section.id}>
          <SectionForm card={card} section={section} field={`sections.${n}`} at={at} onChange={change} />
        </Panel>
      ))}
      <p>
        <Button icon="plus" data-testid="section-add" onClick={() => change(addSection(card).card)}>
          {t('scorecards.add-section')}
        </Button>
      </p>
      <LeaveDialog testId="card" unsaved={unsaved} />
    </div>
  )
}
