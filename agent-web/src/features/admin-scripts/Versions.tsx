import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { shortTime } from '../../ui/format'
import { Panel, Pill, type Tone } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import * as api from '../../wire/api'

interface Props {
  kept: api.ScriptSheet
  dirty: boolean
  save<T>(send: () => Promise<T>): Promise<T | null>
  onTaken(sheet: api.ScriptSheet): void
}

const TONES: Record<api.ScriptVersion['state'], Tone> = { PUBLISHED: 'ready', EARLIER: 'off', ROLLED_BACK: 'pause' }

export function Versions({ kept, dirty, save, onTaken }: Props) {
  const { t, word } = useText()
  const say = useSay()
  if (kept.versions.length === 0) return null
  const rollBack = async (to: number) => {
    const sheet = await save(() => api.rollBackScript(kept.id, kept.version, to))
    if (!sheet) return
    onTaken(sheet)
    say(t('scripts.was-rolled-back', { number: to }))
  }
  return (
    <Panel title={t('scripts.versions')}>
      <ul className="version-list">
        {kept.versions.map((version) => (
          <li key={version.number}>
            <strong className="num">{t('scripts.version', { number: version.number })}</strong>
            <Pill tone={TONES[version.state]}>{word('version-state', version.state)}</Pill>
            <span className="quiet">
              {shortTime(version.publishedAt)} {version.publishedBy}
            </span>
            {version.state !== 'PUBLISHED' && version.number < (kept.published ?? 0) && (
              <Button disabled={dirty} title={dirty ? t('scripts.save-first') : undefined} data-testid={`roll-back-${version.number}`} onClick={() => void rollBack(version.number)}>
                {t('scripts.roll-back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
