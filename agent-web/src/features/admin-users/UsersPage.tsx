import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Empty, Failed, Pill, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { UserDialog } from './UserDialog'

const matches = (user: api.AdminUser, text: string) =>
  `${user.login} ${user.displayName}`.toLowerCase().includes(text.trim().toLowerCase())

export default function UsersPage() {
  const { t, word } = useText()
  const users = useLoaded('users', api.users)
  const skills = useLoaded('skills', api.skills)
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<api.AdminUser | 'new' | null>(null)
  const skillName = (id: number) => skills.data?.items.find((skill) => skill.id === id)?.name ?? String(id)
  const shown = users.data?.items.filter((user) => matches(user, search)) ?? []
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.users')}</h1>
        <Button kind="main" icon="plus" data-testid="user-new" onClick={() => setEdited('new')}>
          {t('users.new')}
        </Button>
      </div>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <Field label={t('users.search')} wide>
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </Field>
      </form>
      {users.failure && <Failed slug={users.failure.slug} params={users.failure.params} onRetry={users.reload} />}
      <section className="panel page__grow">
        {users.data === null ? (
          users.loading && <Waiting />
        ) : shown.length === 0 ? (
          <Empty icon="users" title={t('users.empty')}>
            {t('users.empty-hint')}
          </Empty>
        ) : (
          <div className="table-box" tabIndex={0} role="region" aria-label={t('nav.users')}>
            <table className="table">
              <thead>
                <tr>
                  <th>{t('users.name')}</th>
                  <th>{t('users.login')}</th>
                  <th>{t('users.role')}</th>
                  <th>{t('users.skills')}</th>
                  <th>{t('users.active')}</th>
                  <th className="right">{t('ui.edit')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((user) => (
                  <tr key={user.id} data-testid="user-row">
                    <td>{user.displayName}</td>
                    <td>{user.login}</td>
                    <td>{word('role', user.role)}</td>
                    <td>{user.skills.map(({ skillId, level }) => `${skillName(skillId)} ${level}`).join(' · ')}</td>
                    <td>
                      <Pill tone={user.active ? 'ready' : 'off'}>{t(user.active ? 'users.is-active' : 'users.is-inactive')}</Pill>
                    </td>
                    <td className="right">
                      <Button aria-label={t('users.edit', { name: user.displayName })} data-testid="user-edit" onClick={() => setEdited(user)}>
                        {t('ui.edit')}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {edited && (
        <UserDialog
          user={edited === 'new' ? null : edited}
          skills={skills.data?.items ?? []}
          onSkillAdded={skills.reload}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            users.reload()
          }}
        />
      )}
    </div>
  )
}
