import type { ReactNode } from 'react'
import { useText } from '../../languages/useText'
import { useHash } from '../../ui/address'
import * as api from '../../wire/api'
import { EvaluationList } from './EvaluationList'
import { FiguresPage } from './FiguresPage'
import { Review } from './Review'
import './quality.css'

const open = (id: string | null) => void (window.location.hash = id ? `#/quality?id=${id}` : '#/quality')

/** The queue of one's own, all that was scored, or an agent's own scores; what is opened of it; and the figures. */
export default function QualityPage({ me }: { me: api.Me }) {
  const asked = new URLSearchParams(useHash().split('?')[1] ?? '')
  const id = asked.get('id')
  if (id) return <Review id={id} asRole={me.role} onClose={() => open(null)} onNext={open} />
  const tabs = me.role === 'AGENT' ? null : <Tabs figures={asked.get('view') === 'figures'} />
  if (tabs && asked.get('view') === 'figures') {
    return <FiguresScreen tabs={tabs} />
  }
  return <EvaluationList key={asked.toString()} me={me} tabs={tabs} behind={Object.fromEntries(asked)} onOpen={open} />
}

function FiguresScreen({ tabs }: { tabs: ReactNode }) {
  const { t } = useText()
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.quality')}</h1>
        <div className="page__tools">{tabs}</div>
      </div>
      <FiguresPage />
    </div>
  )
}

function Tabs({ figures }: { figures: boolean }) {
  const { t } = useText()
  return (
    <nav className="quality-tabs" aria-label={t('score.views')}>
      <a className="button" href="#/quality" aria-current={figures ? undefined : 'page'} data-testid="quality-list">
        {t('score.view-list')}
      </a>
      <a className="button" href="#/quality?view=figures" aria-current={figures ? 'page' : undefined} data-testid="quality-figures">
        {t('score.view-figures')}
      </a>
    </nav>
  )
}
