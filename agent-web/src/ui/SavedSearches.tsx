import { useState } from 'react'
import { useText } from '../languages/useText'
import { Button } from './Button'
import { Field } from './Field'
import { FormDialog } from './FormDialog'
import { useLoaded } from './useLoaded'
import { useSaving } from './useSaving'
import * as api from '../wire/api'

interface Props {
  /** Which list: a stable word. */
  screen: string
  /** The filters as they are now; empty ones are left out. */
  query: Readonly<Record<string, string>>
  onChoose(query: Readonly<Record<string, string>>): void
}

/** A person's own filters by name: chosen, kept and thrown away here. It stands beside the filters, not in their form: it has one of its own. */
export function SavedSearches({ screen, query, onChoose }: Props) {
  const { t } = useText()
  const { data, reload } = useLoaded(`searches ${screen}`, (signal) => api.savedSearches(screen, signal))
  const [naming, setNaming] = useState(false)
  const [chosen, setChosen] = useState('')
  const removing = useSaving()
  const used = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  const choose = (name: string) => {
    setChosen(name)
    const found = data?.items.find((one) => one.name === name)
    if (found) onChoose(found.query)
  }
  const remove = async () => {
    if (!(await removing.done(() => api.removeSearch(screen, chosen)))) return
    setChosen('')
    reload()
  }
  return (
    <>
      {data && data.items.length > 0 && (
        <select className="input searches" value={chosen} aria-label={t('searches.saved')} data-testid="searches" onChange={(event) => choose(event.target.value)}>
          <option value="">{t('searches.none')}</option>
          {data.items.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      )}
      {removing.refused && <p role="alert">{removing.refused.sentence}</p>}
      {chosen && (
        <Button kind="plain" icon="close" data-testid="search-remove" onClick={() => void remove()}>
          {t('searches.remove')}
        </Button>
      )}
      {Object.keys(used).length > 0 && (
        <Button data-testid="search-keep" onClick={() => setNaming(true)}>
          {t('searches.save')}
        </Button>
      )}
      {naming && (
        <NameDialog
          screen={screen}
          query={used}
          first={chosen}
          onClose={() => setNaming(false)}
          onSaved={(name) => {
            setNaming(false)
            setChosen(name)
            reload()
          }}
        />
      )}
    </>
  )
}

function NameDialog({ screen, query, first, onClose, onSaved }: { screen: string; query: Record<string, string>; first: string; onClose(): void; onSaved(name: string): void }) {
  const { t } = useText()
  const [name, setName] = useState(first)
  const saving = useSaving()
  const submit = async () => {
    if (await saving.save(() => api.saveSearch(screen, { name, query }))) onSaved(name.trim())
  }
  return (
    <FormDialog title={t('searches.save')} saving={saving} fields={['name']} testId="search" onSave={submit} onClose={onClose}>
      <Field label={t('searches.name')} hint={t('searches.hint')} error={saving.at('name')}>
        <input value={name} maxLength={60} data-testid="search-name" onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  )
}
