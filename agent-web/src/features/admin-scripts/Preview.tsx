import { useEffect, useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Banner, Pill, Waiting } from '../../ui/parts'
import { ScriptQuestion } from '../../ui/ScriptQuestion'
import { ScriptWords } from '../../ui/ScriptWords'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

/** Walks the script as it is being edited, by the server's own rules; nothing is kept. */
export function Preview({ script, onClose }: { script: api.Script; onClose(): void }) {
  const { t } = useText()
  const [run, setRun] = useState<api.ScriptRun | null>(null)
  const [answers, setAnswers] = useState<Record<string, string[]>>({})
  const { saving, save, at, above } = useSaving()
  const go = async (move: api.ScriptMoveName) => {
    const here = script.steps.find(({ id }) => id === run?.path.at(-1))
    const given = Object.fromEntries((here?.questions ?? []).map(({ id }) => [id, answers[id] ?? []]))
    const next = await save(() => api.previewScript({ draft: script, ...(run ? { run } : {}), answers: run && !run.finished ? given : {}, move }))
    if (next) setRun(next)
  }
  useEffect(() => {
    void go('STAY')
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it is opened
  }, [])
  const step = script.steps.find(({ id }) => id === run?.path.at(-1))
  const wrong = above(step?.questions.map(({ id }) => id) ?? [])
  return (
    <Dialog
      wide
      title={t('scripts.preview')}
      onClose={onClose}
      foot={
        <>
          <Button icon="back" disabled={saving || !run || (run.path.length === 1 && !run.finished)} onClick={() => void go('BACK')}>
            {t('script.back')}
          </Button>
          <Button kind="main" disabled={saving || !step || run?.finished === true} data-testid="preview-next" onClick={() => void go(step?.end ? 'FINISH' : 'NEXT')}>
            {t(step?.end ? 'script.finish' : 'script.next')}
          </Button>
        </>
      }
    >
      {wrong && (
        <Banner tone="bad" role="alert">
          {wrong}
        </Banner>
      )}
      {!run && !wrong && <Waiting />}
      {step && run && (
        <div data-testid="preview-step">
          <h3>
            {step.title} {run.finished && <Pill tone="ready">{t('script.finished')}</Pill>}
          </h3>
          <ScriptWords text={step.text} values={{}} />
          {step.questions.map((question) => (
            <ScriptQuestion key={question.id} question={question} values={answers[question.id] ?? run.answers[question.id] ?? []} error={at(question.id)} disabled={run.finished} onChange={(values) => setAnswers((all) => ({ ...all, [question.id]: values }))} />
          ))}
        </div>
      )}
    </Dialog>
  )
}
