import { useText } from '../languages/useText'
import { Button } from '../ui/Button'
import * as api from '../wire/api'
import { PasswordDialog } from './PasswordDialog'

/** Whose password somebody else chose: nothing else before a password of his own. */
export function FirstPassword({ onSet, onOut }: { onSet(): void; onOut(): void }) {
  const { t } = useText()
  const leave = async () => {
    await api.logOut().catch(() => undefined)
    onOut()
  }
  return <PasswordDialog why={t('password.once')} onChanged={onSet} aside={<Button onClick={() => void leave()}>{t('logout.do')}</Button>} />
}
