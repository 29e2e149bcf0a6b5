import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { useReasons } from '../../ui/Reasons'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { TeamDialog } from './TeamDialog'

export default function TeamsPage() {
  const { t } = useText()
  const teams = useLoaded('teams', api.teams)
  const users = useLoaded('users', api.users)
  const reasons = useReasons()
  const [edited, setEdited] = useState<api.Team | 'new' | null>(null)
  const supervisors = (team: api.Team) => team.supervisors.map((id) => users.data?.items.find((user) => user.id === id)?.displayName ?? '')
  const columns: ListColumn<api.Team>[] = [
    { name: 'name', title: t('teams.name'), cell: (team) => team.name, sortBy: (team) => team.name },
    { name: 'supervisors', title: t('teams.supervisors'), cell: (team) => supervisors(team).join(' · ') },
    { name: 'reasons', title: t('teams.reasons'), cell: (team) => (team.reasons.length === 0 ? t('teams.all-reasons') : team.reasons.map(reasons.nameOf).join(' · ')) },
    { name: 'members', title: t('teams.members'), cell: (team) => team.members, sortBy: (team) => team.members, right: true },
  ]
  const done = () => {
    setEdited(null)
    teams.reload()
  }
  return (
    <>
      <ListScreen
        title={t('nav.teams')}
        icon="users"
        loaded={teams}
        columns={columns}
        idOf={(team) => team.id}
        nameOf={(team) => team.name}
        textsOf={(team) => [team.name, ...supervisors(team)]}
        searchLabel={t('teams.search')}
        exchange="teams"
        tools={
          <Button kind="main" icon="plus" data-testid="team-new" onClick={() => setEdited('new')}>
            {t('teams.new')}
          </Button>
        }
        emptyTitle={t('teams.empty')}
        emptyHint={t('teams.empty-hint')}
        testId="team"
        onOpen={setEdited}
      />
      {edited && <TeamDialog team={edited === 'new' ? null : edited} users={users.data?.items ?? []} onClose={() => setEdited(null)} onDone={done} />}
    </>
  )
}
