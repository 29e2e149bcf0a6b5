import { useServerNow } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { clock } from '../../ui/format'
import { bind, KEYS, useKeys } from '../../ui/keys'
import { Banner } from '../../ui/parts'
import type { DeskCall, RecordingPause } from '../../wire/desk'
import type { useControl } from './useControl'

const TONES = { PAUSING: 'pause', PAUSED: 'ready', RESUMING: 'pause', FAILED: 'bad' } as const

/** The recording is paused while card data is said: what holds now stands in a sentence that cannot be overlooked. */
export function RecordingStrip({ call, control: { pauseRecording } }: { call: DeskCall; control: ReturnType<typeof useControl> }) {
  const { t } = useText()
  const pause = call.pause ?? null
  const press = pause?.stage === 'RESUMING' ? null : pauseRecording
  useKeys(bind(KEYS.pauseRecording, press ?? undefined))
  if (!call.recording) return null
  const button = (
    <Button icon={pause ? 'play' : 'pause'} shortcut="X" disabled={!press} data-testid="recording-pause" onClick={() => press?.()}>
      {t(pause === null ? 'pause.begin' : pause.stage === 'FAILED' ? 'pause.again' : 'pause.end')}
    </Button>
  )
  return (
    <div className="recording-strip" data-testid="recording-strip" data-stage={pause?.stage ?? 'RECORDING'}>
      {pause === null ? (
        button
      ) : (
        <>
          <Banner tone={TONES[pause.stage]} role={pause.stage === 'FAILED' ? 'alert' : 'status'}>
            {t(`pause.${pause.stage}`)}
          </Banner>
          <div className="recording-strip__foot">
            {pause.stage === 'PAUSED' && <TimeLeft pause={pause} />}
            {button}
          </div>
        </>
      )}
    </div>
  )
}

/** Outside of what is read aloud: nobody wants to hear each second. */
function TimeLeft({ pause }: { pause: RecordingPause }) {
  const { t } = useText()
  const left = Math.max(0, Date.parse(pause.until) - useServerNow())
  return <span className="quiet num">{t('pause.left', { left: clock(left) })}</span>
}
