import { useState } from 'react'
import { useText } from '../../languages/useText'
import * as api from '../../wire/api'
import { asRefusal } from '../../wire/http'

const MOST_MEGABYTES = 50

type State =
  | { is: 'nothing' }
  | { is: 'refused'; sentence: string }
  | { is: 'looking'; file: File }
  | { is: 'looked'; file: File; plan: api.ImportPlan; sentence: string | null }
  | { is: 'applying'; file: File; plan: api.ImportPlan }
  | { is: 'done'; done: api.Imported }

/** A file is looked at, then applied as it was looked at: the server keeps nothing in between, the file is sent again. */
export function useImport(kind: string) {
  const { t, refusal, word } = useText()
  const [state, setState] = useState<State>({ is: 'nothing' })
  const sentence = (failure: unknown) => {
    const { slug, params } = asRefusal(failure)
    return refusal(slug, typeof params.column === 'string' ? { ...params, column: word('column', params.column) } : params)
  }

  const look = async (file: File) => {
    // The server says so too, but it would first have to be sent all of it.
    if (file.size > MOST_MEGABYTES * 2 ** 20) return setState({ is: 'refused', sentence: refusal('sheet-too-large', { megabytes: MOST_MEGABYTES }) })
    setState({ is: 'looking', file })
    try {
      setState({ is: 'looked', file, plan: await api.previewImport(kind, file), sentence: null })
    } catch (failure) {
      setState({ is: 'refused', sentence: sentence(failure) })
    }
  }

  const apply = async () => {
    if (state.is !== 'looked') return
    const { file, plan } = state
    setState({ is: 'applying', file, plan })
    try {
      setState({ is: 'done', done: await api.applyImport(kind, file, plan.fingerprint) })
    } catch (failure) {
      // What happened meanwhile is shown at once: the look is taken again.
      const why = sentence(failure)
      const again = await api.previewImport(kind, file).catch(() => null)
      setState(again ? { is: 'looked', file, plan: again, sentence: why } : { is: 'refused', sentence: `${why} ${t('exchange.nothing-applied')}` })
    }
  }
  return { state, look, apply, forget: () => setState({ is: 'nothing' }) }
}
