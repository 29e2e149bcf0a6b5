import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Banner, Panel } from '../../ui/parts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'

interface Props {
  form: api.FlowForm
  prompts: api.Prompt[]
  queues: api.AdminQueue[]
  onStop(node: string): void
}

const KEYS = [...'123456789*0#']

/** The menu played through on the page: the server says what a caller who presses these keys meets. */
export function Trial({ form, prompts, queues, onStop }: Props) {
  const { t } = useText()
  const [pressed, setPressed] = useState<string[]>([])
  const [course, setCourse] = useState<api.FlowCourse | null>(null)
  const [typed, setTyped] = useState('')
  const { saving, save, refused } = useSaving()
  const play = async (digits: string[]) => {
    const next = await save(() => api.tryFlow(form, digits))
    if (!next) return
    setPressed(digits)
    setCourse(next)
    setTyped('')
    const last = next.stops.at(-1)
    if (last) onStop(last.node)
  }
  const waits = course !== null && course.exit == null
  const node = form.nodes.find(({ id }) => id === course?.stops.at(-1)?.node)
  const press = (key: string) => {
    if (node?.kind === 'COLLECT' && key !== '#') setTyped((was) => was + key)
    else void play([...pressed, node?.kind === 'COLLECT' && typed ? typed : key])
  }
  const heard = (id: number) => {
    const prompt = prompts.find((each) => each.id === id)
    return prompt?.text ?? prompt?.name ?? ''
  }
  const queue = queues.find(({ id }) => id === course?.queue)?.name ?? ''
  return (
    <Panel
      title={t('flows.try')}
      tools={
        <Button icon="play" disabled={saving} data-testid="try-start" onClick={() => void play([])}>
          {t(course ? 'flows.try-again' : 'flows.try-start')}
        </Button>
      }
    >
      {refused && (
        <Banner tone="bad" role="alert">
          {refused.sentence}
        </Banner>
      )}
      {!course && !refused && <p className="quiet">{t('flows.try-hint')}</p>}
      <ol className="trial" aria-live="polite">
        {course?.stops.map((stop, n) => (
          <li key={n}>
            <strong>{stop.name}</strong>
            {stop.prompts.map((id) => (
              <p key={id} className="trial__heard">
                {heard(id)}
              </p>
            ))}
            {stop.pressed != null && <p className="num">{stop.pressed === '' ? t('flows.pressed-nothing') : t('flows.pressed', { digits: stop.pressed })}</p>}
          </li>
        ))}
      </ol>
      {course?.exit && (
        <p className="trial__end" data-testid="try-end">
          {course.exit === 'QUEUE' ? t('flows.exit-queue', { name: queue }) : course.exit === 'NUMBER' ? t('flows.exit-number', { number: course.number ?? '', name: queue }) : course.exit === 'VOICEMAIL' ? t('flows.exit-voicemail', { name: queue }) : t('flows.exit-hang-up')}
        </p>
      )}
      {waits && (
        <>
          {typed && <p className="num">{typed}</p>}
          <div className="trial__keys" role="group" aria-label={t('flows.keypad')}>
            {KEYS.map((key) => (
              <Button key={key} disabled={saving} data-testid={`try-${key}`} onClick={() => press(key)}>
                {key}
              </Button>
            ))}
          </div>
          <Button disabled={saving} onClick={() => void play([...pressed, typed])}>
            {t(typed ? 'flows.enter' : 'flows.press-nothing')}
          </Button>
        </>
      )}
    </Panel>
  )
}
