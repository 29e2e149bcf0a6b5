import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Chosen } from '../../ui/Chosen'
import { Field } from '../../ui/Field'
import type { AdminQueue, FlowForm, FlowNode, Prompt } from '../../wire/api'
import { freshId, newNode } from './flowTree'

interface Props {
  node: FlowNode
  form: FlowForm
  prompts: Prompt[]
  queues: AdminQueue[]
  onChange(part: Part): void
  onForm(form: FlowForm): void
  onChoose(id: string): void
  /** Null for the first step. */
  onRemove: (() => void) | null
}

type Part = Partial<FlowNode>
/** What of the step changes when a way of it leads to this id. */
type Link = (id: string) => Part

const KINDS: FlowNode['kind'][] = ['MENU', 'COLLECT', 'SAY', 'QUEUE', 'NUMBER', 'VOICEMAIL', 'HANG_UP']
const QUEUE_LABELS = { QUEUE: 'flows.queue', NUMBER: 'flows.number-queue', VOICEMAIL: 'flows.mailbox' } as const
const DIGITS = [...'1234567890*#']

export function StepForm({ node, form, prompts, queues, onChange, onForm, onChoose, onRemove }: Props) {
  const { t, word } = useText()
  const asks = node.kind === 'MENU' || node.kind === 'COLLECT'
  /** A way to a new step: the step is made, linked and shown. */
  const addStep = (kind: FlowNode['kind'], link: Link) => {
    const id = freshId(form)
    onForm({ ...form, nodes: [...form.nodes.map((each) => (each.id === node.id ? { ...each, ...link(id) } : each)), newNode(id, kind, word('step-kind', kind))] })
    onChoose(id)
  }
  const target = (label: string, to: string | null | undefined, link: Link, testId: string) => (
    <Field label={label}>
      <select
        value={to ?? ''}
        data-testid={testId}
        onChange={(e) => {
          const made = KINDS.find((kind) => e.target.value === `+${kind}`)
          if (made) addStep(made, link)
          else onChange(link(e.target.value))
        }}
      >
        <option value="">{t('ui.choose')}</option>
        <optgroup label={t('flows.steps-there')}>
          {form.nodes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name || id}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('flows.steps-new')}>
          {KINDS.map((kind) => (
            <option key={kind} value={`+${kind}`}>
              {t('flows.new-step', { kind: word('step-kind', kind) })}
            </option>
          ))}
        </optgroup>
      </select>
    </Field>
  )
  const choice = (index: number, part: Partial<FlowNode['choices'][number]>) => ({ choices: node.choices.map((was, i) => (i === index ? { ...was, ...part } : was)) })
  const number = (name: 'waitSeconds' | 'silent' | 'wrong' | 'least' | 'most', label: string) => (
    <Field label={label}>
      <input type="number" min={0} value={node[name]} onChange={(e) => onChange({ [name]: Number(e.target.value) })} />
    </Field>
  )
  return (
    <div className="step">
      <div className="step__row">
        <Field label={t('flows.step-name')}>
          <input value={node.name} maxLength={60} data-testid="step-name" onChange={(e) => onChange({ name: e.target.value })} />
        </Field>
        <Field label={t('flows.step-kind')}>
          <select value={node.kind} data-testid="step-kind" onChange={(e) => onChange({ kind: KINDS.find((kind) => kind === e.target.value) ?? node.kind })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {word('step-kind', kind)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <Chosen
        label={t('flows.prompt')}
        {...(node.kind === 'QUEUE' || node.kind === 'NUMBER' || node.kind === 'HANG_UP' ? { hint: t('flows.prompt-optional') } : {})}
        error={null}
        none={t('ui.none')}
        of={prompts.map(({ id, name, text }) => ({ id, name: text ? `${name}: ${text}` : name }))}
        id={node.prompt}
        testId="step-prompt"
        onChange={(prompt) => onChange({ prompt })}
      />
      {node.kind === 'MENU' && (
        <fieldset className="step__choices">
          <legend className="field__label">{t('flows.choices')}</legend>
          {node.choices.map(({ digit, to }, index) => (
            <div key={index} className="step__choice">
              <Field label={t('flows.digit')}>
                <select value={digit} onChange={(e) => onChange(choice(index, { digit: e.target.value }))}>
                  {DIGITS.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </select>
              </Field>
              {target(t('flows.leads-to'), to, (id) => choice(index, { to: id }), `choice-${digit}`)}
              <Button kind="plain" icon="close" aria-label={t('flows.remove-choice', { digit })} onClick={() => onChange({ choices: node.choices.filter((_, i) => i !== index) })} />
            </div>
          ))}
          <Button icon="plus" data-testid="choice-add" onClick={() => onChange({ choices: [...node.choices, { digit: DIGITS.find((each) => !node.choices.some(({ digit }) => digit === each)) ?? '1', to: '' }] })}>
            {t('flows.add-choice')}
          </Button>
        </fieldset>
      )}
      {node.kind === 'COLLECT' && (
        <>
          <Field label={t('flows.label')} hint={t('flows.label-hint')}>
            <input value={node.label ?? ''} maxLength={40} data-testid="step-label" onChange={(e) => onChange({ label: e.target.value })} />
          </Field>
          <div className="step__row">
            {number('least', t('flows.least'))}
            {number('most', t('flows.most'))}
            <Field label={t('flows.fits')} hint={t('flows.fits-hint')}>
              <input value={node.fits ?? ''} maxLength={60} className="input num" onChange={(e) => onChange({ fits: e.target.value || null })} />
            </Field>
          </div>
          {target(t('flows.edge-then'), node.next, (id) => ({ next: id }), 'step-then')}
        </>
      )}
      {node.kind === 'SAY' && target(t('flows.edge-then'), node.next, (id) => ({ next: id }), 'step-then')}
      {asks && (
        <>
          <div className="step__row">
            {number('waitSeconds', t('flows.wait'))}
            {number('silent', t('flows.silent'))}
            {number('wrong', t('flows.wrong'))}
          </div>
          {target(t('flows.edge-otherwise'), node.otherwise, (id) => ({ otherwise: id }), 'step-otherwise')}
        </>
      )}
      {node.kind === 'NUMBER' && (
        <Field label={t('flows.number')} hint={t('flows.number-hint')}>
          <input value={node.number ?? ''} maxLength={30} inputMode="tel" data-testid="step-number" onChange={(e) => onChange({ number: e.target.value })} />
        </Field>
      )}
      {(node.kind === 'QUEUE' || node.kind === 'NUMBER' || node.kind === 'VOICEMAIL') && (
        <Chosen label={t(QUEUE_LABELS[node.kind])} error={null} none={t('ui.choose')} of={queues} id={node.queue} testId="step-queue" onChange={(queue) => onChange({ queue })} />
      )}
      {onRemove && (
        <Button icon="close" data-testid="step-remove" onClick={onRemove}>
          {t('flows.remove-step')}
        </Button>
      )}
    </div>
  )
}
