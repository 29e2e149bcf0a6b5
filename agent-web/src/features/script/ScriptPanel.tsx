import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/icons'
import { bind, KEYS, useKeys } from '../../ui/keys'
import { Panel, Pill } from '../../ui/parts'
import { ScriptWords } from '../../ui/ScriptWords'
import { ScriptQuestion } from '../../ui/ScriptQuestion'
import type { Objection } from '../../wire/api'
import { useScript } from './useScript'
import './script.css'

/** What to say in this call, step by step, and what was answered. Nothing is shown for a call without a script. */
export function ScriptPanel({ callId }: { callId: string }) {
  const { t } = useText()
  const { shown, answers, type, move, saving, wrongAt, above } = useScript(callId)
  const step = shown?.script.steps.find(({ id }) => id === shown.run.path.at(-1))
  const finished = shown?.run.finished === true
  const first = shown?.run.path.length === 1 && !finished
  useKeys({
    ...bind(KEYS.scriptNext, step && !finished && (() => move(step.end ? 'FINISH' : 'NEXT'))),
    ...bind(KEYS.scriptBack, step && !first && (() => move('BACK'))),
  })
  if (!shown || !step) return null
  return (
    <Panel
      className="script"
      data-testid="script"
      title={
        <>
          {t('script.title')} <span className="quiet script__name">{shown.name}</span>
        </>
      }
      tools={
        <span className="quiet" role="status" data-testid="script-saving">
          {t(saving ? 'script.saving' : 'script.saved')}
        </span>
      }
    >
      <h3 className="script__step" data-testid="script-step">
        {step.title} {finished && <Pill tone="ready">{t('script.finished')}</Pill>}
      </h3>
      <ScriptWords text={step.text} values={shown.values} />
      {step.knowledge && (
        <p className="script__knowledge">
          <Icon name="book" size={16} /> {t('script.knowledge', { words: step.knowledge })}
        </p>
      )}
      {step.questions.map((question) => (
        <ScriptQuestion key={question.id} question={question} values={answers[question.id] ?? []} error={wrongAt(question.id)} disabled={finished} onChange={(values) => type(question.id, values)} />
      ))}
      {above && (
        <p className="field__error" role="alert">
          <Icon name="warning" size={16} />
          {above}
        </p>
      )}
      <div className="script__moves">
        <Button icon="back" shortcut="B" disabled={first} data-testid="script-back" onClick={() => move('BACK')}>
          {t('script.back')}
        </Button>
        <Button kind="main" shortcut="N" disabled={finished} data-testid="script-next" onClick={() => move(step.end ? 'FINISH' : 'NEXT')}>
          {t(step.end ? 'script.finish' : 'script.next')}
        </Button>
      </div>
      <Objections objections={shown.script.objections} values={shown.values} />
    </Panel>
  )
}

function Objections({ objections, values }: { objections: Objection[]; values: Record<string, string> }) {
  const { t } = useText()
  const [opened, setOpened] = useState<number | null>(null)
  const open = opened === null ? null : objections[opened]
  if (objections.length === 0) return null
  return (
    <section className="script__objections" aria-label={t('script.objections')}>
      <span className="field__label">{t('script.objections')}</span>
      <div className="script__chips">
        {objections.map(({ title }, at) => (
          <Button key={title} aria-expanded={opened === at} data-testid={`objection-${at}`} onClick={() => setOpened(opened === at ? null : at)}>
            {title}
          </Button>
        ))}
      </div>
      {open && (
        <div className="script__objection" data-testid="objection-text">
          <ScriptWords text={open.text} values={values} />
          {open.knowledge && (
            <p className="script__knowledge">
              <Icon name="book" size={16} /> {t('script.knowledge', { words: open.knowledge })}
            </p>
          )}
        </div>
      )}
    </section>
  )
}
