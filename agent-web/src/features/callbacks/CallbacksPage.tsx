import { useState } from 'react'
import { useText } from '../../languages/useText'
import { ChoiceFilter, Filters } from '../../ui/Filters'
import { LogScreen } from '../../ui/LogScreen'
import { Pill } from '../../ui/parts'
import { usePaged } from '../../ui/usePaged'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { CallbackTable } from './CallbackTable'

const STATES: api.CallbackLine['state'][] = ['OPEN', 'REACHED', 'NOT_REACHED', 'CANCELED']

/** Who was promised a call, and what came of it. */
export default function CallbacksPage() {
  const { t, word } = useText()
  const [state, setState] = useState('')
  const list = usePaged({ state }, api.callbacks)
  const { saving, done, refused } = useSaving()
  const open = list.data?.open ?? 0
  const cancel = async (id: string) => {
    if (await done(() => api.cancelCallback(id))) list.reload()
  }
  return (
    <LogScreen
      title={t('nav.callbacks')}
      tools={open > 0 && <Pill tone="ring">{t('callbacks.open', { count: open })}</Pill>}
      filters={
        <Filters>
          <ChoiceFilter label={t('list.state')} value={state} of={STATES.map((value) => ({ value, label: word('callback-state', value) }))} testId="callback-states" onChange={setState} />
        </Filters>
      }
      list={list}
      renews
      wrong={refused?.sentence}
      empty={{ icon: 'phone', title: t('callbacks.empty'), hint: t('callbacks.empty-hint') }}
      rows={(lines) => <CallbackTable lines={lines} saving={saving} onCancel={(id) => void cancel(id)} />}
    />
  )
}
