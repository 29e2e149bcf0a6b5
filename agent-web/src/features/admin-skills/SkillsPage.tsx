import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { ListScreen, type ListColumn } from '../../ui/ListScreen'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { SkillDialog } from './SkillDialog'

export default function SkillsPage() {
  const { t } = useText()
  const skills = useLoaded('skills', api.skills)
  const [edited, setEdited] = useState<api.Skill | 'new' | null>(null)
  const columns: ListColumn<api.Skill>[] = [
    { name: 'name', title: t('skills.name'), cell: (skill) => skill.name, sortBy: (skill) => skill.name },
    { name: 'queues', title: t('skills.queues'), cell: (skill) => skill.queues.join(' · '), sortBy: (skill) => skill.queues.length },
    { name: 'agents', title: t('skills.agents'), cell: (skill) => skill.agents, sortBy: (skill) => skill.agents, right: true },
  ]
  const done = () => {
    setEdited(null)
    skills.reload()
  }
  return (
    <>
      <ListScreen
        title={t('nav.skills')}
        icon="note"
        loaded={skills}
        columns={columns}
        idOf={(skill) => skill.id}
        nameOf={(skill) => skill.name}
        textsOf={(skill) => [skill.name, ...skill.queues]}
        searchLabel={t('skills.search')}
        exchange="skills"
        tools={
          <Button kind="main" icon="plus" data-testid="skill-new" onClick={() => setEdited('new')}>
            {t('skills.create')}
          </Button>
        }
        emptyTitle={t('skills.empty')}
        emptyHint={t('skills.empty-hint')}
        testId="skill"
        onOpen={setEdited}
      />
      {edited && <SkillDialog skill={edited === 'new' ? null : edited} onClose={() => setEdited(null)} onDone={done} />}
    </>
  )
}
