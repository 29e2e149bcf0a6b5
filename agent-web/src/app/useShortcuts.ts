import { useCallback, useEffect } from 'react'
import { chooseKeys, isKeyAction, refusedKey, type ChosenKeys } from '../ui/keys'
import * as api from '../wire/api'

/** Keeps what still makes sense: an older choice may name an action that is gone, or a key that another action has by now. */
export function knownKeys(kept: Readonly<Record<string, string>>): ChosenKeys {
  const known: ChosenKeys = Object.fromEntries(Object.entries(kept).filter(([action]) => isKeyAction(action)))
  const clash = Object.entries(known).some(([action, key]) => isKeyAction(action) && refusedKey(action, key, known) !== null)
  return clash ? {} : known
}

/** The person's own keys: fetched at log-in, at work at once when changed. */
export function useShortcuts() {
  useEffect(() => {
    let gone = false
    api.shortcuts().then(
      ({ keys }) => !gone && chooseKeys(knownKeys(keys)),
      // Then the usual keys hold.
      () => undefined,
    )
    return () => {
      gone = true
      chooseKeys({})
    }
  }, [])
  return useCallback(async (keys: ChosenKeys) => {
    await api.saveShortcuts(keys)
    chooseKeys(keys)
  }, [])
}
