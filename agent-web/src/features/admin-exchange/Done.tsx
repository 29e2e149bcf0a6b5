import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Banner } from '../../ui/parts'
import type { Imported } from '../../wire/api'

/** What was done; the made-up passwords are here this once. */
export function Done({ done, kind }: { done: Imported; kind: string }) {
  const { t, word } = useText()
  const { passwords } = done
  const copy = () => navigator.clipboard.writeText(passwords.map(({ login, password }) => `${login}\t${password}`).join('\n'))
  return (
    <div className="exchange__plan">
      <Banner tone="ready" icon="check" role="status" data-testid="exchange-done">
        {t('exchange.done', { kind: word('exchange-kind', kind), made: done.counts.NEW ?? 0, changed: done.counts.CHANGED ?? 0 })}
      </Banner>
      {passwords.length > 0 && (
        <>
          <div className="exchange__summary">
            <p>{t('exchange.passwords')}</p>
            <Button onClick={() => void copy()}>{t('ui.copy')}</Button>
          </div>
          <div className="table-box" tabIndex={0} role="region" aria-label={t('exchange.passwords')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('users.login')}</th>
                  <th>{t('users.password')}</th>
                </tr>
              </thead>
              <tbody>
                {passwords.map(({ login, password }) => (
                  <tr key={login} data-testid="first-password">
                    <td>{login}</td>
                    <td>
                      <code>{password}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  )
}
