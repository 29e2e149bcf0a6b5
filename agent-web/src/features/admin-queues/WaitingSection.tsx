import { useText } from '../../languages/useText'
import { Chosen } from '../../ui/Chosen'
import { Check, Field } from '../../ui/Field'
import type { Prompt, QueueComfort } from '../../wire/api'
import { EstimateQuality } from './EstimateQuality'
import { NumberField } from './NumberField'
import { Section } from './Section'
import { CALLBACK_MODES, WAITING_FIELDS } from './comfort'

interface Props {
  /** null while it is new */
  queue: number | null
  comfort: QueueComfort
  prompts: Prompt[]
  at(field: string): string | null
  onChange(part: Partial<QueueComfort>): void
}

/** What a caller hears while he waits. */
export function WaitingSection({ queue, comfort, prompts, at, onChange }: Props) {
  const { t } = useText()
  const said = [
    comfort.announceSeconds == null ? t('queues.waiting-music') : t('queues.waiting-every', { seconds: comfort.announceSeconds }),
    ...(comfort.callbackMode ? [t('queues.waiting-callback')] : []),
  ]
  return (
    <Section title={t('queues.waiting')} now={said.join(' · ')} wrong={WAITING_FIELDS.some((field) => at(field))} testId="queue-waiting">
      <Chosen label={t('queues.notice-prompt')} hint={t('queues.notice-prompt-hint')} error={at('recordingNoticePrompt')} none={t('ui.none')} of={prompts} id={comfort.recordingNoticePrompt} testId="queue-notice" onChange={(recordingNoticePrompt) => onChange({ recordingNoticePrompt })} />
      <Chosen label={t('queues.music-prompt')} hint={t('queues.music-prompt-hint')} error={at('musicPrompt')} none={t('queues.house-music')} of={prompts} id={comfort.musicPrompt} testId="queue-music" onChange={(musicPrompt) => onChange({ musicPrompt })} />
      <NumberField label={t('queues.announce-seconds')} hint={t('queues.announce-seconds-hint')} error={at('announceSeconds')} testId="queue-announce" value={comfort.announceSeconds} onChange={(announceSeconds) => onChange({ announceSeconds })} />
      <Chosen label={t('queues.message-prompt')} hint={t('queues.message-prompt-hint')} error={at('messagePrompt')} none={t('ui.none')} of={prompts} id={comfort.messagePrompt} testId="queue-message" onChange={(messagePrompt) => onChange({ messagePrompt })} />
      <Chosen label={t('queues.farewell-prompt')} hint={t('queues.farewell-prompt-hint')} error={at('farewellPrompt')} none={t('ui.none')} of={prompts} id={comfort.farewellPrompt} testId="queue-farewell" onChange={(farewellPrompt) => onChange({ farewellPrompt })} />
      <div className="whole field">
        <Check label={t('queues.announce-position')} checked={comfort.announcePosition} onChange={(announcePosition) => onChange({ announcePosition })} />
        <Check label={t('queues.announce-wait')} checked={comfort.announceWait} onChange={(announceWait) => onChange({ announceWait })} />
        <p className="field__hint">{t('queues.announce-wait-hint')}</p>
        {queue !== null && <EstimateQuality queue={queue} />}
      </div>
      <Field label={t('queues.callback')} hint={t('queues.callback-hint')} error={at('callbackMode')}>
        <select
          value={comfort.callbackMode ?? ''}
          data-testid="queue-callback"
          onChange={(event) => {
            const callbackMode = CALLBACK_MODES.find((mode) => mode === event.target.value) ?? null
            onChange(callbackMode ? { callbackMode } : { callbackMode, callbackAfterSeconds: null })
          }}
        >
          <option value="">{t('queues.no-callback')}</option>
          {CALLBACK_MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`callback.${mode}`)}
            </option>
          ))}
        </select>
      </Field>
      {comfort.callbackMode && (
        <NumberField label={t('queues.callback-after')} hint={t('queues.callback-after-hint')} error={at('callbackAfterSeconds')} testId="queue-callback-after" value={comfort.callbackAfterSeconds} onChange={(callbackAfterSeconds) => onChange({ callbackAfterSeconds })} />
      )}
    </Section>
  )
}
