import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Check, Field } from '../../ui/Field'
import { Icon } from '../../ui/icons'
import type { Script, ScriptStep } from '../../wire/api'
import { addQuestion, changeQuestion, changeStep, choicesOf, isChosen, removeQuestion, setBranch } from './edits'
import { QuestionForm } from './QuestionForm'

const NAMES = ['customer.name', 'customer.company', 'customer.number', 'agent.name', 'queue.name', 'today'] as const

interface Props {
  script: Script
  step: ScriptStep
  /** The server's name for this step. */
  field: string
  at(field: string): string | null
  onChange(script: Script): void
}

export function StepForm({ script, step, field, at, onChange }: Props) {
  const { t } = useText()
  const set = (part: Partial<ScriptStep>) => onChange(changeStep(script, step.id, part))
  return (
    <div className="step-form">
      <Field label={t('scripts.step-title')} error={at(`${field}.title`)}>
        <input value={step.title} maxLength={80} data-testid="step-title" onChange={(event) => set({ title: event.target.value })} />
      </Field>
      <Field label={t('scripts.text')} error={at(`${field}.text`)} hint={t('scripts.text-hint')}>
        <textarea rows={5} maxLength={4000} value={step.text} data-testid="step-text" onChange={(event) => set({ text: event.target.value })} />
      </Field>
      <div className="step-form__names" role="group" aria-label={t('scripts.names')}>
        {NAMES.map((name) => (
          <Button key={name} kind="plain" onClick={() => set({ text: `${step.text}{{${name}}}` })}>
            {t(`script-name.${name}`)}
          </Button>
        ))}
      </div>
      <Field label={t('scripts.knowledge')} hint={t('scripts.knowledge-hint')} error={at(`${field}.knowledge`)}>
        <input value={step.knowledge} maxLength={120} onChange={(event) => set({ knowledge: event.target.value })} />
      </Field>
      <Check label={t('scripts.pauses-recording')} checked={step.pausesRecording === true} onChange={(on) => set({ pausesRecording: on })} testId="step-pauses" />
      <p className="quiet">{t('scripts.pauses-recording-hint')}</p>
      {at(`${field}.pausesRecording`) && <p className="field__error">{at(`${field}.pausesRecording`)}</p>}
      <h3 className="step-form__label">{t('scripts.questions')}</h3>
      {step.questions.map((question, n) => (
        <QuestionForm
          key={question.id}
          question={question}
          field={`${field}.questions.${n}`}
          at={at}
          onChange={(part) => onChange(changeQuestion(script, step, question.id, part))}
          onRemove={() => onChange(removeQuestion(script, step, question.id))}
        />
      ))}
      <Button icon="plus" data-testid="question-add" onClick={() => onChange(addQuestion(script, step))}>
        {t('scripts.add-question')}
      </Button>
      <h3 className="step-form__label">{t('scripts.goes-on')}</h3>
      <Check label={t('scripts.end')} checked={step.end} onChange={(end) => set(end ? { end, branchOn: '', branches: [], otherwise: '' } : { end })} />
      {at(`${field}.end`) && <p className="field__error">{at(`${field}.end`)}</p>}
      {!step.end && <Jumps script={script} step={step} field={field} at={at} onChange={onChange} />}
    </div>
  )
}

function Jumps({ script, step, field, at, onChange }: Props) {
  const { t } = useText()
  const set = (part: Partial<ScriptStep>) => onChange(changeStep(script, step.id, part))
  const chosen = step.questions.filter(isChosen)
  const question = chosen.find(({ id }) => id === step.branchOn)
  return (
    <>
      {chosen.length > 0 && (
        <Field label={t('scripts.branch-on')} error={at(`${field}.branchOn`)}>
          <select value={step.branchOn ?? ''} data-testid="branch-on" onChange={(event) => set({ branchOn: event.target.value, branches: [] })}>
            <option value="">{t('scripts.no-branch')}</option>
            {chosen.map(({ id, label }) => (
              <option key={id} value={id}>
                {label || id}
              </option>
            ))}
          </select>
        </Field>
      )}
      {question &&
        choicesOf(question).map((answer, n) => {
          const wrong = at(`${field}.branches.${step.branches.findIndex((branch) => branch.answer === answer)}`)
          return (
            <Field key={answer} label={t('scripts.when', { answer: question.type === 'YES_NO' ? t(answer === 'yes' ? 'ui.yes' : 'ui.no') : answer })} error={wrong}>
              <Targets script={script} value={step.branches.find((branch) => branch.answer === answer)?.to ?? ''} none={t('scripts.otherwise-too')} testId={`branch-${n}`} onChange={(to) => onChange(setBranch(script, step, answer, to))} />
            </Field>
          )
        })}
      <Field label={t(question ? 'scripts.otherwise' : 'scripts.next-step')} error={at(`${field}.otherwise`)}>
        <Targets script={script} value={step.otherwise ?? ''} none={t('scripts.nowhere')} testId="otherwise" onChange={(otherwise) => set({ otherwise })} />
      </Field>
      <p className="quiet step-form__hint">
        <Icon name="note" size={15} /> {t('scripts.jump-hint')}
      </p>
    </>
  )
}

interface TargetProps extends Record<string, unknown> {
  script: Script
  value: string
  none: string
  testId: string
  onChange(to: string): void
}

/** A step to go to. One that is gone stays visible, so that it is seen what is wrong. */
function Targets({ script, value, none, testId, onChange, ...rest }: TargetProps) {
  const { t } = useText()
  const gone = value !== '' && !script.steps.some(({ id }) => id === value)
  return (
    <select {...rest} value={value} data-testid={testId} onChange={(event) => onChange(event.target.value)}>
      <option value="">{none}</option>
      {gone && <option value={value}>{t('scripts.gone')}</option>}
      {script.steps.map(({ id, title }, at) => (
        <option key={id} value={id}>
          {at + 1}. {title || t('scripts.untitled')}
        </option>
      ))}
    </select>
  )
}
