import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ChoiceFilter } from '../../ui/Filters'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { ActivePill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { ROLES, UserDialog } from './UserDialog'

const NO_TEAM = '-'

export default function UsersPage() {
  const { t, word } = useText()
  const users = useLoaded('users', api.users)
  const skills = useLoaded('skills', api.skills)
  const teams = useLoaded('teams', api.teams)
  const [edited, setEdited] = useState<api.AdminUser | 'new' | null>(null)
  const [team, setTeam] = useState('')
  const [role, setRole] = useState('')
  const skillName = (id: number) => skills.data?.items.find((skill) => skill.id === id)?.name ?? String(id)
  const teamName = (user: api.AdminUser) => teams.data?.items.find(({ id }) => id === user.teamId)?.name ?? ''
  const columns: ListColumn<api.AdminUser>[] = [
    { name: 'name', title: t('users.name'), cell: (user) => user.displayName, sortBy: (user) => user.displayName },
    { name: 'login', title: t('users.login'), cell: (user) => user.login, sortBy: (user) => user.login },
    { name: 'role', title: t('users.role'), cell: (user) => word('role', user.role), sortBy: (user) => ROLES.indexOf(user.role) },
    { name: 'team', title: t('users.team'), cell: teamName, sortBy: teamName },
    { name: 'skills', title: t('users.skills'), cell: (user) => user.skills.map(({ skillId, level }) => `${skillName(skillId)} ${level}`).join(' · ') },
    {
      name: 'active',
      title: t('users.active'),
      sortBy: (user) => (user.active ? 0 : 1),
      cell: (user) => <ActivePill active={user.active} />,
    },
  ]
  return (
    <>
      <ListScreen
        title={t('nav.users')}
        icon="users"
        loaded={users}
        columns={columns}
        idOf={(user) => user.id}
        nameOf={(user) => user.displayName}
        textsOf={(user) => [user.displayName, user.login, teamName(user), ...user.skills.map(({ skillId }) => skillName(skillId))]}
        searchLabel={t('users.search')}
        isActive={(user) => user.active}
        passes={(user) => (role === '' || user.role === role) && (team === '' || String(user.teamId ?? NO_TEAM) === team)}
        filters={
          <>
            <ChoiceFilter
              label={t('users.team')}
              value={team}
              of={[...(teams.data?.items ?? []).map(({ id, name }) => ({ value: String(id), label: name })), { value: NO_TEAM, label: t('users.no-team') }]}
              testId="filter-team"
              onChange={setTeam}
            />
            <ChoiceFilter label={t('users.role')} value={role} of={ROLES.map((value) => ({ value, label: word('role', value) }))} onChange={setRole} />
          </>
        }
        exchange="users"
        tools={
          <Button kind="main" icon="plus" data-testid="user-new" onClick={() => setEdited('new')}>
            {t('users.new')}
          </Button>
        }
        emptyTitle={t('users.empty')}
        emptyHint={t('users.empty-hint')}
        testId="user"
        onOpen={setEdited}
      />
      {edited && (
        <UserDialog
          user={edited === 'new' ? null : edited}
          skills={skills.data?.items ?? []}
          teams={teams.data?.items ?? []}
          onSkillAdded={skills.reload}
          onClose={() => setEdited(null)}
          onSaved={() => {
            setEdited(null)
            users.reload()
            teams.reload()
          }}
        />
      )}
    </>
  )
}
