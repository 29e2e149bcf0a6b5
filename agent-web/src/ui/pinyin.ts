import { useEffect, useMemo, useState } from 'react'

type Match = (text: string, letters: string) => unknown

let match: Match | null = null
let fetching: Promise<void> | null = null

/** 20 KB (gzipped) that only those pay for who type letters. When it cannot be had, the next letter tries again. */
export function fetchPinyin(): Promise<void> {
  fetching ??= import('pinyin-match').then(
    (library) => {
      match = library.default.match
    },
    () => {
      fetching = null
    },
  )
  return fetching
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()
const hasLetters = (text: string) => /[a-z]/i.test(text)

/** Whether every word that is looked for is found in one of the texts: as it stands, by pinyin, or by the initials of it. */
export function isFound(texts: readonly string[], wanted: string): boolean {
  const words = plain(wanted).split(/\s+/).filter(Boolean)
  return words.every((word) => texts.some((text) => plain(text).includes(word) || (hasLetters(word) && match !== null && Boolean(match(text, word)))))
}

/** The rows in which it is found; again when pinyin has come. */
export function useFound<T>(rows: readonly T[], wanted: string, textsOf: (row: T) => readonly string[]): T[] {
  const [ready, setReady] = useState(match !== null)
  const needed = hasLetters(plain(wanted))
  useEffect(() => {
    if (needed && !ready) void fetchPinyin().then(() => setReady(match !== null))
  }, [needed, ready, wanted])
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- `ready` says that `isFound` knows more now
  return useMemo(() => (wanted.trim() ? rows.filter((row) => isFound(textsOf(row), wanted)) : [...rows]), [rows, wanted, ready])
}
