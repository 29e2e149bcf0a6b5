import { useState } from 'react'
import { useText } from '../../languages/useText'
import * as api from '../../wire/api'
import { clock } from '../format'
import { Failed, Pill, Waiting } from '../parts'
import { useLoaded } from '../useLoaded'
import { marked } from './marked'

interface Props {
  recording: string
  /** Where the sound is, in seconds. */
  at: number
  onSeek(seconds: number): void
}

/** What was said, fetched when it is opened: to read it is written down as hearing it is. */
export function TranscriptPanel(props: Props) {
  const { t } = useText()
  const [open, setOpen] = useState(false)
  return (
    <details className="transcript" data-testid="transcript" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('transcript.title')}</summary>
      {open && <Loaded {...props} />}
    </details>
  )
}

function Loaded({ recording, ...rest }: Props) {
  const { t, word } = useText()
  const { data, failure, reload } = useLoaded(`transcript ${recording}`, (signal) => api.transcript(recording, signal))
  if (failure && !data) return <Failed failure={failure} onRetry={reload} />
  if (!data) return <Waiting />
  if (data.state === 'FAILED') return <p className="quiet">{word('transcript-failure', data.failure ?? 'transcript-declined')}</p>
  return data.state === 'DONE' ? <Text transcript={data} {...rest} /> : <p className="quiet">{t(`transcript.${data.state}`)}</p>
}

function Text({ transcript, at, onSeek }: Omit<Props, 'recording'> & { transcript: api.CallTranscript }) {
  const { t } = useText()
  const { lines, hits, broken, rules } = transcript
  const ruleOf = (id: number) => rules.find((one) => one.id === id)?.rule
  const faults = hits.filter(({ ruleId }) => ruleOf(ruleId)?.kind === 'AVOID')
  const missing = broken.map(ruleOf).filter((rule) => rule?.kind === 'SAY')
  const said = (hit: (typeof hits)[number]) => lines[hit.line]?.text.slice(hit.from, hit.to) ?? ''
  return (
    <>
      <p className="transcript__hits">
        {missing.length + faults.length === 0 && <Pill tone="ready">{t('transcript.clean')}</Pill>}
        {missing.map((rule) => rule && (
          <Pill key={rule.name} tone="bad">
            {t('transcript.missing', { name: rule.name })}
          </Pill>
        ))}
        {faults.map((hit) => (
          <button key={`${hit.ruleId} ${hit.line} ${hit.from}`} type="button" className="button" aria-label={`${t('transcript.said', { name: ruleOf(hit.ruleId)?.name ?? '', phrase: said(hit) })} · ${t('transcript.at', { at: clock(hit.atMs) })}`} data-testid={`hit-${hit.line}-${hit.from}`} onClick={() => onSeek(hit.atMs / 1000)}>
            {t('transcript.said', { name: ruleOf(hit.ruleId)?.name ?? '', phrase: said(hit) })} <span className="num">{clock(hit.atMs)}</span>
          </button>
        ))}
      </p>
      <div className="transcript__lines" tabIndex={0} role="region" aria-label={t('transcript.title')}>
        {lines.length === 0 && <p className="quiet">{t('transcript.empty')}</p>}
        <ol>
          {lines.map((line, n) => (
            <li key={n} className={`transcript__line side--${line.side === 'AGENT' ? 'agent' : 'customer'}`} aria-current={at * 1000 >= line.fromMs && at * 1000 < line.toMs ? 'true' : undefined}>
              <button type="button" className="button button--plain num" aria-label={t('transcript.at', { at: clock(line.fromMs) })} data-testid={`line-${n}`} onClick={() => onSeek(line.fromMs / 1000)}>
                {clock(line.fromMs)}
              </button>
              <strong className="side__name">{t(line.side === 'AGENT' ? 'player.agent' : 'player.customer')}</strong>
              <span>
                {marked(line.text, hits.filter((hit) => hit.line === n)).map(({ text, hit }, part) =>
                  hit ? (
                    <mark key={part} className={ruleOf(hit.ruleId)?.kind === 'AVOID' ? 'mark--fault' : 'mark--good'} title={ruleOf(hit.ruleId)?.name}>
                      {text}
                    </mark>
                  ) : (
                    <span key={part}>{text}</span>
                  ),
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {transcript.model && <p className="quiet">{t('transcript.made-by', { model: transcript.model })}</p>}
    </>
  )
}
