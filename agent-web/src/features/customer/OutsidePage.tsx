import { useEffect } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { useSay } from '../../ui/Toasts'
import { outsidePage } from '../../wire/api'

/** One tab for all calls. */
const TAB = 'seatline-outside'
const opened = new Set<string>()

/** The queue's page outside. It learns nothing of this one: not who opened it, nor from where. */
export function OutsidePage({ callId, automatic }: { callId: string; automatic: boolean }) {
  const { t } = useText()
  const say = useSay()
  const open = () => {
    const tab = window.open(outsidePage(callId), TAB)
    if (tab) tab.opener = null
    return tab !== null
  }
  useEffect(() => {
    if (!automatic || opened.has(callId)) return
    opened.add(callId)
    if (!open()) say(t('customer.page-blocked'))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once per call
  }, [automatic, callId])
  return (
    <Button icon="globe" data-testid="outside-page" onClick={open}>
      {t('customer.page')}
    </Button>
  )
}
