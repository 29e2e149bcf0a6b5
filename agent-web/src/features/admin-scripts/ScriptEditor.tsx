import { useEffect, useRef, useState } from 'react'
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
import { EMPTY_SCRIPT, stepOf } from './edits'
import { ObjectionList } from './ObjectionList'
import { Preview } from './Preview'
import { StepForm } from './StepForm'
import { StepList } from './StepList'
import { Versions } from './Versions'

export function ScriptEditor({ id, onClose }: { id: number | null; onClose(): void }) {
  const loaded = useLoaded(`script-${id}`, async () => (id === null ? null : api.script(id)))
  const failure = loaded.failure
  if (failure) {
    return <Failed failure={failure} onRetry={loaded.reload} />
  }
  return id !== null && loaded.data === null ? <Waiting /> : <Editing kept={loaded.data} onClose={onClose} />
}

function Editing({ kept: first, onClose }: { kept: api.ScriptSheet | null; onClose(): void }) {
  const { t } = useText()
  const say = useSay()
  const [kept, setKept] = useState(first)
  const [name, setName] = useState(first?.name ?? '')
  const [active, setActive] = useState(first?.active ?? true)
  const [script, setScript] = useState<api.Script>(first?.draft ?? EMPTY_SCRIPT)
  const [selected, select] = useState(script.steps[0]?.id ?? '')
  const [touched, setTouched] = useState(false)
  const [walking, setWalking] = useState(false)
  const { saving, save, at, above, field, refused } = useSaving()
  const unsaved = useUnsaved(touched)
  const dirty = touched || kept === null
  const page = useRef<HTMLDivElement>(null)
  useRefusedInSight(page, refused)
  const change = (next: api.Script) => {
    setScript(next)
    setTouched(true)
  }

  // The step that the server speaks of comes into view.
  useEffect(() => {
    const wrong = stepOf(field)
    const step = wrong === null ? undefined : script.steps[wrong]
    if (step) select(step.id)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per refusal
  }, [field])

  const take = (sheet: api.ScriptSheet) => {
    setKept(sheet)
    setScript(sheet.draft)
    setName(sheet.name)
    setActive(sheet.active)
    if (!sheet.draft.steps.some((step) => step.id === selected)) select(sheet.draft.steps[0]?.id ?? '')
    setTouched(false)
  }
  const store = async () => {
    const saved = await save(() => api.saveScript(kept?.id ?? null, { name, active, draft: script, version: kept?.version ?? 0 }))
    if (!saved) return
    take(saved)
    say(t('scripts.saved', { name: saved.name }))
  }
  const publish = async () => {
    if (!kept) return
    const saved = await save(() => api.publishScript(kept.id, kept.version))
    if (!saved) return
    take(saved)
    say(t('scripts.was-published', { number: saved.published ?? 0 }))
  }
  const index = script.steps.findIndex((step) => step.id === selected)
  const step = script.steps[index]
  const shownHere = [...FIELDS, ...(index >= 0 ? atStep(index, step) : []), ...script.objections.flatMap((_, n) => [`objections.${n}.title`, `objections.${n}.text`])]
  const general = above(shownHere)
  return (
    <div className="page script-editor" ref={page}>
      <div className="page__head">
        <h1>
          {t(kept ? 'scripts.edit-title' : 'scripts.new')} {dirty && <Pill tone="pause">{t('scripts.unsaved')}</Pill>}
        </h1>
        <div className="page__tools">
          <Button icon="back" data-testid="script-close" onClick={() => unsaved.leave(onClose)}>
            {t('scripts.close')}
          </Button>
          <Button icon="play" data-testid="script-preview" onClick={() => setWalking(true)}>
            {t('scripts.preview')}
          </Button>
          <Button kind="main" disabled={saving} data-testid="script-save" onClick={() => void store()}>
            {t(saving ? 'ui.saving' : 'scripts.save')}
          </Button>
          <Button kind="go" disabled={saving || dirty || kept === null || !kept.draftDiffers} title={t('scripts.publish-hint')} data-testid="script-publish" onClick={() => void publish()}>
            {t('scripts.publish')}
          </Button>
        </div>
      </div>
      {general && (
        <Banner tone="bad" role="alert" data-testid="script-refusal">
          {general}
        </Banner>
      )}
      <div className="form-grid">
        <Field label={t('scripts.name')} error={at('name')}>
          <input value={name} maxLength={80} data-testid="script-name" onChange={(event) => (setName(event.target.value), setTouched(true))} />
        </Field>
        <div className="field">
          <span className="field__label">{t('scripts.state')}</span>
          <Check label={t('scripts.in-use')} checked={active} onChange={(on) => (setActive(on), setTouched(true))} />
        </div>
      </div>
      <div className="script-editor__body">
        <StepList script={script} selected={selected} wrong={stepOf(field)} onSelect={select} onChange={change} />
        <Panel className="script-editor__step">{step && <StepForm key={step.id} script={script} step={step} field={`steps.${index}`} at={at} onChange={change} />}</Panel>
      </div>
      <ObjectionList objections={script.objections} at={at} onChange={(objections) => change({ ...script, objections })} />
      {kept && <Versions kept={kept} dirty={dirty} save={save} onTaken={take} />}
      {walking && <Preview script={script} onClose={() => setWalking(false)} />}
      <LeaveDialog testId="script" unsaved={unsaved} />
    </div>
  )
}

const FIELDS = ['name']

/** The fields of the step in view, whose refusals stand beside them. */
function atStep(index: number, step: api.ScriptStep | undefined): string[] {
  const at = `steps.${index}`
  return [
    `${at}.title`,
    `${at}.text`,
    `${at}.knowledge`,
    `${at}.pausesRecording`,
    `${at}.branchOn`,
    `${at}.otherwise`,
    `${at}.end`,
    ...(step?.questions.flatMap((_, n) => [`${at}.questions.${n}.label`, `${at}.questions.${n}.choices`]) ?? []),
    ...(step?.branches.map((_, n) => `${at}.branches.${n}`) ?? []),
  ]
}
