import { useDeviceCheck } from '../features/device-check/useDeviceCheck'
import { useText, type TextKey } from '../languages/useText'
import { usePhone } from '../phone/usePhone'
import { Button } from '../ui/Button'
import { Icon, type IconName } from '../ui/icons'
import { Panel } from '../ui/parts'
import type { DeskView } from '../wire/desk'

/** What to do next, when nothing rings. */
export function Guidance({ view, onCheck }: { view: DeskView; onCheck(): void }) {
  const { t } = useText()
  const { state: phone, voice } = usePhone()
  const { need } = useDeviceCheck()
  const ready = view.agent.state === 'READY'
  const heard = voice.is === 'ok'
  // An answer that has not come yet is no reason to ask.
  const checked = need === 'no' || need === 'unknown'
  const lined = phone.line === 'registered'
  const steps: [boolean, IconName, TextKey, TextKey][] = [
    [heard, 'microphone', 'guide.microphone', 'guide.microphone-hint'],
    [checked, 'speaker', need === 'changed' ? 'guide.check-again' : 'guide.check', need === 'changed' ? 'guide.check-again-hint' : 'guide.check-hint'],
    [lined, 'phone', 'guide.phone', 'guide.phone-hint'],
    [ready, 'desk', 'guide.ready', 'guide.ready-hint'],
  ]
  return (
    <Panel title={t(ready ? 'guide.title-ready' : 'guide.title')}>
      {ready && heard && lined && checked ? (
        <p className="guide__calm">{t('guide.waiting')}</p>
      ) : (
        <ol className="guide">
          {steps.map(([done, icon, what, hint]) => (
            <li key={what} className={done ? 'guide__step guide__step--done' : 'guide__step'}>
              <Icon name={done ? 'check' : icon} />
              <div>
                <strong>{t(what)}</strong>
                <span className="unseen">{t(done ? 'guide.done' : 'guide.to-do')}</span>
                {!done && <p className="quiet">{t(hint)}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
      <Button icon="microphone" {...(checked ? {} : { kind: 'main' as const })} data-testid="open-check" onClick={onCheck}>
        {t('check.open')}
      </Button>
    </Panel>
  )
}
