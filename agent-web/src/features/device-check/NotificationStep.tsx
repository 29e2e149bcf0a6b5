import { useText, type TextKey } from '../../languages/useText'
import { Button } from '../../ui/Button'
import type { Tone } from '../../ui/parts'
import { Step } from './Step'

export const permissionNow = (): NotificationPermission => (typeof Notification === 'undefined' ? 'denied' : Notification.permission)

const WORDS: Record<NotificationPermission, [Tone, TextKey]> = {
  granted: ['ready', 'check.notification-ok'],
  denied: ['bad', 'check.notification-denied'],
  default: ['pause', 'check.unchecked'],
}

export function NotificationStep({ permission, onPermission }: { permission: NotificationPermission; onPermission(now: NotificationPermission): void }) {
  const { t } = useText()
  const [tone, word] = WORDS[permission]
  return (
    <Step icon="bell" name="notification" title="check.notification" tone={tone} word={word}>
      {permission === 'default' && (
        <Button icon="bell" onClick={() => void Notification.requestPermission().then(onPermission)}>
          {t('check.allow-notification')}
        </Button>
      )}
      {permission === 'denied' && <p className="quiet">{t('check.notification-denied-hint')}</p>}
    </Step>
  )
}
