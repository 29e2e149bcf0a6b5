import { useText } from '../languages/useText'
import { Button } from './Button'
import { Dialog } from './Dialog'

/** Asked before a whole page of unsaved work is left. */
export function LeaveDialog({ testId, onStay, onLeave }: { testId: string; onStay(): void; onLeave(): void }) {
  const { t } = useText()
  return (
    <Dialog
      title={t('ui.leave-title')}
      onClose={onStay}
      foot={
        <>
          <Button kind="stop" data-testid={`${testId}-leave`} onClick={onLeave}>
            {t('ui.discard')}
          </Button>
          <Button kind="main" data-first onClick={onStay}>
            {t('ui.keep-editing')}
          </Button>
        </>
      }
    >
      <p>{t('ui.leave-hint')}</p>
    </Dialog>
  )
}
