import { useState, type ReactNode } from 'react'
import { useText } from '../../languages/useText'
import { useHash } from '../../ui/address'
import { Button } from '../../ui/Button'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { AwardsPage } from './AwardsPage'
import { CalibrationPage } from './CalibrationPage'
import { CalibrationSheet } from './CalibrationSheet'
import { CoachingPage } from './CoachingPage'
import { EvaluationList } from './EvaluationList'
import { FiguresPage } from './FiguresPage'
import { RectificationPage } from './RectificationPage'
import { Review } from './Review'
import { ReviewersPage } from './ReviewersPage'
import { TermsDialog } from './TermsDialog'
import './quality.css'

const open = (id: string | null) => void (window.location.hash = id ? `#/quality?id=${id}` : '#/quality')

/** The queue of one's own, all that was scored, or an agent's own scores; what is opened of it; and the figures. */
export default function QualityPage({ me }: { me: api.Me }) {
  const asked = new URLSearchParams(useHash().split('?')[1] ?? '')
  const id = asked.get('id')
  if (id) return <Review id={id} asRole={me.role} onClose={() => open(null)} onNext={open} />
  const view = asked.get('view') ?? 'list'
  const own = me.role === 'AGENT'
  const tabs = <Tabs views={own ? OWN : VIEWS} view={view} />
  if (view === 'coaching') {
    return (
      <Screen own={own} tabs={tabs}>
        <CoachingPage me={me} />
      </Screen>
    )
  }
  if (view === 'awards') {
    return (
      <Screen own={own} tabs={tabs}>
        <AwardsPage me={me} round={Number(asked.get('round'))} />
      </Screen>
    )
  }
  if (!own && view === 'figures') {
    return (
      <Screen tabs={tabs}>
        <FiguresPage />
      </Screen>
    )
  }
  if (!own && view === 'reviewers') {
    return (
      <Screen
        tabs={
          <>
            {me.role === 'ADMIN' && <Terms />}
            {tabs}
          </>
        }
      >
        <ReviewersPage />
      </Screen>
    )
  }
  if (!own && view === 'rectification') {
    return (
      <Screen tabs={tabs}>
        <RectificationPage me={me} />
      </Screen>
    )
  }
  if (!own && view === 'calibration') {
    const session = Number(asked.get('session'))
    return <Screen tabs={tabs}>{session ? <CalibrationSheet key={session} id={session} /> : <CalibrationPage />}</Screen>
  }
  return <EvaluationList key={asked.toString()} me={me} tabs={tabs} behind={Object.fromEntries(asked)} onOpen={open} />
}

function Screen({ own = false, tabs, children }: { own?: boolean; tabs: ReactNode; children: ReactNode }) {
  const { t } = useText()
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t(own ? 'nav.my-quality' : 'nav.quality')}</h1>
        <div className="page__tools">{tabs}</div>
      </div>
      {children}
    </div>
  )
}

const VIEWS = { list: 'score.view-list', figures: 'score.view-figures', reviewers: 'score.view-reviewers', rectification: 'score.view-rectification', calibration: 'score.view-calibration', coaching: 'score.view-coaching', awards: 'score.view-awards' } as const
/** An agent's own scores, what he learns, and who won. */
const OWN = { list: 'score.view-own', coaching: 'score.view-coaching', awards: 'score.view-awards' } as const

function Tabs({ views, view }: { views: typeof VIEWS | typeof OWN; view: string }) {
  const { t } = useText()
  return (
    <nav className="quality-tabs" aria-label={t('score.views')}>
      {Object.entries(views).map(([name, title]) => (
        <a key={name} className="button" href={name === 'list' ? '#/quality' : `#/quality?view=${name}`} aria-current={name === view ? 'page' : undefined} data-testid={`quality-${name}`}>
          {t(title)}
        </a>
      ))}
    </nav>
  )
}

function Terms() {
  const { t } = useText()
  const terms = useLoaded('quality-terms', (signal) => api.qualityTerms(signal))
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button data-testid="terms-open" disabled={!terms.data} onClick={() => setOpen(true)}>
        {t('reviewers.terms')}
      </Button>
      {open && terms.data && (
        <TermsDialog
          terms={terms.data}
          onClose={() => setOpen(false)}
          onSaved={() => {
            setOpen(false)
            terms.reload()
          }}
        />
      )}
    </>
  )
}
