import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { usePhone } from '../../phone/usePhone'
import { Button } from '../../ui/Button'
import { Banner } from '../../ui/parts'
import { troublesOf } from './troubles'

export function Troubles({ onCheck }: { onCheck(): void }) {
  const { t } = useText()
  const { state } = useDesk()
  const { state: phone, voice } = usePhone()
  const [wasRegistered, setWasRegistered] = useState(false)
  useEffect(() => {
    if (phone.line === 'registered') setWasRegistered(true)
  }, [phone.line])
  const troubles = troublesOf({ link: state.link, view: state.view, line: phone.line, sound: phone.sound, voice, wasRegistered })
  return (
    <div className="troubles" role="alert" data-testid="troubles">
      {troubles.map(({ tone, what, remedy }) => (
        <Banner key={what} tone={tone} tools={what.startsWith('microphone') && <Button onClick={onCheck}>{t('check.open')}</Button>}>
          {t(what)} <span className="banner__remedy">{t(remedy)}</span>
        </Banner>
      ))}
    </div>
  )
}
