import { useState } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { fullTime } from '../../ui/format'
import { Menu } from '../../ui/Menu'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { ExportDialog } from './ExportDialog'
import { KeepingDialog } from './KeepingDialog'
import { ScoreDialog } from './ScoreDialog'

interface Props {
  recording: string
  asRole: api.Role
  /** It was erased, or is held now. */
  onChanged(): void
}

/** What may be done with a recording besides hearing it: carried out by those who oversee, held and erased by an administrator. */
export function RecordingTools({ recording, asRole, onChanged }: Props) {
  const { t } = useText()
  const [open, setOpen] = useState<'score' | 'export' | 'hold' | 'erase' | null>(null)
  const shut = () => setOpen(null)
  if (asRole === 'AGENT') return null
  return (
    <>
      <Button kind="plain" icon="check" data-testid="player-score" onClick={() => setOpen('score')}>
        {t('score.begin')}
      </Button>
      <Button kind="plain" icon="download" data-testid="player-export" onClick={() => setOpen('export')}>
        {t('exports.export')}
      </Button>
      {asRole === 'ADMIN' && <Keeping recording={recording} onOpen={setOpen} />}
      {open === 'score' && <ScoreDialog recording={recording} onClose={shut} />}
      {open === 'export' && <ExportDialog recordings={[recording]} onClose={shut} onAsked={shut} />}
      {(open === 'hold' || open === 'erase') && (
        <KeepingDialog
          recording={recording}
          what={open}
          onClose={shut}
          onDone={() => {
            shut()
            onChanged()
          }}
        />
      )}
    </>
  )
}

function Keeping({ recording, onOpen }: { recording: string; onOpen(what: 'hold' | 'erase'): void }) {
  const { t } = useText()
  const { data, reload } = useLoaded(`keeping ${recording}`, (signal) => api.keepingOf(recording, signal))
  const hold = data?.hold
  const release = async () => {
    await api.releaseRecording(recording)
    reload()
  }
  return (
    <>
      {hold && (
        <span className="quiet" data-testid="player-hold">
          {t('keeping.held-by', { by: hold.by, at: fullTime(hold.at), reason: hold.reason })}
        </span>
      )}
      <Menu
        kind="plain"
        label={t('keeping.menu')}
        testId="player-keeping"
        onOpen={reload}
        entries={[
          hold ? { name: 'release', label: t('keeping.release'), run: () => void release() } : { name: 'hold', label: t('keeping.hold'), run: () => onOpen('hold') },
          ...(hold ? [] : [{ name: 'erase', label: t('keeping.erase'), run: () => onOpen('erase') }]),
        ]}
      />
    </>
  )
}
