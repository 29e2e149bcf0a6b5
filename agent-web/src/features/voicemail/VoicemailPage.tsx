import { useState } from 'react'
import { useText } from '../../languages/useText'
import { ChoiceFilter, Filters } from '../../ui/Filters'
import { LogScreen } from '../../ui/LogScreen'
import { Pill } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import { usePaged } from '../../ui/usePaged'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { VoicemailTable } from './VoicemailTable'
import './voicemail.css'

interface Props {
  me: api.Me
  /** Calls back who left the message, and gives the sentence of a refusal; null where this person has no phone. */
  callBack: ((message: string) => Promise<string | null>) | null
}

const STATES: api.VoicemailLine['state'][] = ['NEW', 'ASSIGNED', 'DONE']

/** What callers left, who sees to it, and what has been done. */
export default function VoicemailPage({ me, callBack }: Props) {
  const { t, word, why } = useText()
  const [state, setState] = useState('')
  const list = usePaged({ state }, api.voicemail)
  const people = useLoaded(`people-${me.role}`, () => (me.role === 'AGENT' ? Promise.resolve(null) : api.directory()))
  const { saving, save, refused } = useSaving()
  const [placing, setPlacing] = useState<string | null>(null)
  const [refusedCall, setRefusedCall] = useState<string | null>(null)
  const [heard, setHeard] = useState<string | null>(null)
  const open = list.data?.open ?? 0
  const change = async (what: () => Promise<unknown>) => {
    setRefusedCall(null)
    if (await save(what)) list.reload()
  }
  const call = async (message: string, place: NonNullable<Props['callBack']>) => {
    setPlacing(message)
    setRefusedCall(null)
    setRefusedCall(await place(message).catch(why))
    setPlacing(null)
  }
  return (
    <LogScreen
      title={t('nav.voicemail')}
      tools={open > 0 && <Pill tone="ring">{t('voicemail.open', { count: open })}</Pill>}
      filters={
        <Filters>
          <ChoiceFilter label={t('list.state')} value={state} of={STATES.map((value) => ({ value, label: word('voicemail-state', value) }))} testId="voicemail-states" onChange={setState} />
        </Filters>
      }
      list={list}
      // A message that is being heard does not slip away under the ear.
      renews={heard === null}
      wrong={refusedCall ?? refused?.sentence}
      empty={{ icon: 'recordings', title: t('voicemail.empty'), hint: t('voicemail.empty-hint') }}
      rows={(lines) => (
        <VoicemailTable
          lines={lines}
          me={me}
          people={people.data?.agents ?? null}
          saving={saving}
          placing={placing}
          onChange={(what) => void change(what)}
          onCall={callBack && ((message) => void call(message, callBack))}
          onHeard={setHeard}
        />
      )}
    />
  )
}
