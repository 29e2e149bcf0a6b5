import { expect, test } from 'vitest'
import { marked } from './marked'

test('a text falls into what is marked and what is not', () => {
  const mark = (from: number, to: number) => ({ from, to })
  expect(marked('好的一般是三天', [mark(2, 5)])).toEqual([{ text: '好的' }, { text: '一般是', hit: mark(2, 5) }, { text: '三天' }])
  expect(marked('您好', [mark(0, 2)])).toEqual([{ text: '您好', hit: mark(0, 2) }])
  expect(marked('您好', [])).toEqual([{ text: '您好' }])
  expect(marked('abcd', [mark(1, 3), mark(2, 4), mark(1, 2)]).map(({ text }) => text)).toEqual(['a', 'bc', 'd'])
})
