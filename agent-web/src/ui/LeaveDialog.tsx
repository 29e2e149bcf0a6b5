import { useText } from '../languages/useText'
import { Button } from './Button'
import { Dialog } from './Dialog'
import type { Unsaved } from './useUnsaved'

/** Asked before unsaved work of a whole page is thrown away. */
export function LeaveDialog({ testId, unsaved: { leaving, stay, discard } }: { testId: string; unsaved: Unsaved }) {
  const { t } = useText()
  if (!leaving) return null
  return (
    <Dialog
      title={t('ui.leave-title')}
      onClose={stay}
      foot={
        <>
          <Button kind="stop" data-testid={`${testId}-leave`} onClick={discard}>
            {t('ui.discard')}
          </Button>
          <Button kind="main" data-first data-testid={`${testId}-stay`} onClick={stay}>
            {t('ui.keep-editing')}
          </Button>
        </>
      }
    >
      <p>{t('ui.leave-hint')}</p>
    </Dialog>
  )
}
