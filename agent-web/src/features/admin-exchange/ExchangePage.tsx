import { useRef, useState } from 'react'
import { type TextKey, useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Panel, Waiting } from '../../ui/parts'
import * as api from '../../wire/api'
import { Done } from './Done'
import './exchange.css'
import { Plan } from './Plan'
import { useImport } from './useImport'

// In the order in which one needs the other.
const KINDS = ['skills', 'teams', 'users', 'prompts', 'queues', 'flows', 'calendars', 'entries', 'reasons', 'codes', 'scripts', 'customers'] as const
type Kind = (typeof KINDS)[number]

const HINTS: Partial<Record<Kind, TextKey>> = {
  users: 'exchange.hint-passwords',
  queues: 'exchange.hint-queues',
  prompts: 'exchange.hint-prompts',
  flows: 'exchange.hint-flows',
  calendars: 'exchange.hint-calendars',
  entries: 'exchange.hint-entries',
  codes: 'exchange.hint-codes',
  scripts: 'exchange.hint-scripts',
  customers: 'exchange.hint-customers',
}

const asked = (): Kind => KINDS.find((kind) => window.location.hash.endsWith(`kind=${kind}`)) ?? 'users'

/** Tables out and in: what a file would change is looked at before anything is. */
export default function ExchangePage() {
  const { t } = useText()
  const [kind, setKind] = useState<Kind>(asked)
  const chooser = useRef<HTMLInputElement>(null)
  const { state, look, apply, forget } = useImport(kind)
  const choose = (file: File | undefined) => {
    if (file) void look(file)
    // The same file, mended, can be chosen again.
    if (chooser.current) chooser.current.value = ''
  }
  return (
    <div className="page">
      <div className="page__head">
        <h1>{t('nav.exchange')}</h1>
      </div>
      <div className="filters">
        <Field label={t('exchange.kind')} wide>
          <select
            value={kind}
            data-testid="exchange-kind"
            onChange={(event) => {
              setKind(event.target.value as Kind)
              forget()
            }}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`exchange-kind.${one}`)}
              </option>
            ))}
          </select>
        </Field>
        <div className="exchange__out">
          <a className="button" href={api.exchangeFile(kind, 'XLSX')} download>
            {t('exchange.export-xlsx')}
          </a>
          <a className="button" href={api.exchangeFile(kind, 'CSV')} download>
            {t('exchange.export-csv')}
          </a>
          <a className="button button--plain" href={api.exchangeFile(kind, 'XLSX', true)} download>
            {t('exchange.template')}
          </a>
        </div>
      </div>
      <Panel
        title={t('exchange.import')}
        className="page__grow"
        tools={
          <>
            <input ref={chooser} type="file" className="unseen" tabIndex={-1} aria-hidden="true" accept=".csv,.xlsx,.txt,.tsv" data-testid="exchange-file" onChange={(event) => choose(event.target.files?.[0])} />
            <Button kind="main" disabled={state.is === 'looking' || state.is === 'applying'} onClick={() => chooser.current?.click()}>
              {t('exchange.choose')}
            </Button>
          </>
        }
        flush
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          choose(event.dataTransfer.files[0])
        }}
      >
        {state.is === 'looking' && <Waiting label={t('exchange.looking', { name: state.file.name })} />}
        {state.is === 'applying' && <Waiting label={t('exchange.applying')} />}
        {(state.is === 'nothing' || state.is === 'refused') && <Hints kind={kind} refused={state.is === 'refused' ? state.sentence : null} />}
        {state.is === 'looked' && <Plan plan={state.plan} name={state.file.name} refused={state.sentence} onApply={() => void apply()} />}
        {state.is === 'done' && <Done done={state.done} kind={kind} />}
      </Panel>
    </div>
  )
}

function Hints({ kind, refused }: { kind: Kind; refused: string | null }) {
  const { t } = useText()
  return (
    <div className="exchange__hints">
      {refused && (
        <p className="field__error" role="alert" data-testid="exchange-refused">
          {refused}
        </p>
      )}
      <p>{t('exchange.hint-file')}</p>
      <p>{t('exchange.hint-rows')}</p>
      {HINTS[kind] && <p>{t(HINTS[kind])}</p>}
    </div>
  )
}
