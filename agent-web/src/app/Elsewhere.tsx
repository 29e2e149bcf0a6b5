import { useEffect } from 'react'
import { useDesk } from '../desk/useDesk'
import { useText } from '../languages/useText'
import { Button } from '../ui/Button'
import { Icon } from '../ui/icons'
import { forgetDrafts } from './useNoteDraft'

export function Elsewhere() {
  const { t } = useText()
  const { reconnect } = useDesk()
  useEffect(forgetDrafts, [])
  return (
    <main className="elsewhere" data-testid="elsewhere">
      <Icon name="desk" size={48} />
      <div role="alert">
        <h1>{t('elsewhere.title')}</h1>
        <p>{t('elsewhere.what')}</p>
      </div>
      <Button kind="main" big autoFocus data-testid="take-over" onClick={reconnect}>
        {t('elsewhere.take-over')}
      </Button>
    </main>
  )
}
