import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Chosen } from '../../ui/Chosen'
import { Field } from '../../ui/Field'
import { shortTime } from '../../ui/format'
import { LeaveDialog } from '../../ui/LeaveDialog'
import { Banner, Panel, Pill } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import { useUnsaved } from '../../ui/useUnsaved'
import * as api from '../../wire/api'
import { FlowTree } from './FlowTree'
import { newNode, removed } from './flowTree'
import { StepForm } from './StepForm'
import { Trial } from './Trial'

interface Props {
  flow: api.Flow | null
  prompts: api.Prompt[]
  queues: api.AdminQueue[]
  onSaved(): void
  onClose(): void
}

interface Draft {
  name: string
  form: api.FlowForm
}

/** The whole voice menu: the tree on the left, one step on the right, the trial below. What is typed stays when it is refused. */
export function FlowEditor({ flow: first, prompts, queues, onSaved, onClose }: Props) {
  const { t } = useText()
  const say = useSay()
  const [flow, setFlow] = useState(first)
  const [fresh] = useState<Draft>(() => ({ name: '', form: { start: 'step-1', nodes: [newNode('step-1', 'MENU', t('flows.first-step'))], person: null, wrongPrompt: null } }))
  const kept: Draft = flow ? { name: flow.name, form: flow.draft } : fresh
  const [name, setName] = useState(kept.name)
  const [form, setForm] = useState(kept.form)
  const [chosen, setChosen] = useState(form.start)
  const { saving, save, refused, at } = useSaving()
  const changed = name !== kept.name || JSON.stringify(form) !== JSON.stringify(kept.form)
  const unsaved = useUnsaved(changed)
  const node = form.nodes.find(({ id }) => id === chosen)
  const dirty = !flow || changed
  const wrongStep = form.nodes.find(({ id }) => refused?.field?.split('.')[0] === id)?.id ?? null

  /** What was typed while it was under way stays, and is not saved. */
  const take = (saved: api.Flow) => {
    setFlow(saved)
    setName((now) => (now === name ? saved.name : now))
    setForm((now) => (now === form ? saved.draft : now))
    if (!saved.draft.nodes.some(({ id }) => id === chosen)) setChosen(saved.draft.start)
    onSaved()
  }
  const done = (saved: api.Flow | null, sentence: 'flows.saved' | 'flows.is-published' | 'flows.is-rolled-back') => {
    if (!saved) return
    take(saved)
    say(t(sentence, { name: saved.name, number: saved.published ?? 0 }))
  }
  const store = async () => done(await save(() => api.saveFlow(flow?.id ?? null, { name, form, version: flow?.version ?? 0 })), 'flows.saved')
  const publish = async () => flow && done(await save(() => api.publishFlow(flow.id, flow.version)), 'flows.is-published')
  const rollBack = async (to: number) => flow && done(await save(() => api.rollBackFlow(flow.id, flow.version, to)), 'flows.is-rolled-back')
  const change = (part: Partial<api.FlowNode>) => setForm((was) => ({ ...was, nodes: was.nodes.map((each) => (each.id === chosen ? { ...each, ...part } : each)) }))
  return (
    <div className="page flow">
      <div className="page__head">
        <h1 className="flow__title">
          <span className="one-line">{flow?.name ?? t('flows.new')}</span>
          {flow?.published != null && <Pill tone="ready">{t('flows.version', { number: flow.published })}</Pill>}
          {(dirty || flow?.changed) && <Pill tone="pause">{t(dirty ? 'flows.unsaved' : 'flows.changed')}</Pill>}
        </h1>
        <div className="page__tools">
          <Button icon="back" data-testid="flow-close" onClick={() => unsaved.leave(onClose)}>
            {t('flows.back')}
          </Button>
          <Button kind="main" disabled={saving || !dirty} data-testid="flow-save" onClick={() => void store()}>
            {t(saving ? 'ui.saving' : 'flows.save-draft')}
          </Button>
          <Button kind="go" disabled={saving || dirty || !flow?.changed} title={t('flows.publish-hint')} data-testid="flow-publish" onClick={() => void publish()}>
            {t('flows.publish')}
          </Button>
        </div>
      </div>
      {refused && refused.field !== 'name' && (
        <Banner tone="bad" role="alert" data-testid="flow-refused" tools={wrongStep && wrongStep !== chosen ? <Button onClick={() => setChosen(wrongStep)}>{t('flows.show-step')}</Button> : undefined}>
          {refused.sentence}
        </Banner>
      )}
      <div className="flow__head">
        <Field label={t('flows.name')} error={at('name')}>
          <input value={name} maxLength={60} data-testid="flow-name" onChange={(e) => setName(e.target.value)} />
        </Field>
        <Chosen label={t('flows.person')} hint={t('flows.person-hint')} error={null} none={t('flows.no-person')} of={queues} id={form.person} onChange={(person) => setForm({ ...form, person })} />
        <Chosen label={t('flows.wrong-prompt')} hint={t('flows.wrong-prompt-hint')} error={null} none={t('ui.none')} of={prompts} id={form.wrongPrompt} onChange={(wrongPrompt) => setForm({ ...form, wrongPrompt })} />
      </div>
      <div className="flow__body">
        <Panel title={t('flows.tree')} className="flow__tree">
          <FlowTree form={form} chosen={chosen} wrong={wrongStep} onChoose={setChosen} />
        </Panel>
        <Panel title={node?.name || t('flows.step')} className="flow__step">
          {node && (
            <StepForm
              key={node.id}
              node={node}
              form={form}
              prompts={prompts}
              queues={queues}
              onChange={change}
              onForm={setForm}
              onChoose={setChosen}
              onRemove={
                node.id === form.start
                  ? null
                  : () => {
                      setForm(removed(form, node.id))
                      setChosen(form.start)
                    }
              }
            />
          )}
        </Panel>
        <div className="flow__side">
          <Trial form={form} prompts={prompts} queues={queues} onStop={setChosen} />
          {flow && flow.versions.length > 0 && (
            <Panel title={t('flows.versions')}>
              <ul className="flow__versions">
                {flow.versions.map(({ number, by, at }) => (
                  <li key={number}>
                    <span className="num">{t('flows.version-of', { number, by, at: shortTime(at) })}</span>
                    {number === flow.published ? (
                      <Pill tone="ready">{t('flows.heard')}</Pill>
                    ) : (
                      <Button disabled={saving} aria-label={t('flows.roll-back-to', { number })} data-testid={`flow-roll-back-${number}`} onClick={() => unsaved.leave(() => void rollBack(number))}>
                        {t('flows.roll-back')}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </div>
      <LeaveDialog testId="flow" unsaved={unsaved} />
    </div>
  )
}
