import { expect, test } from 'vitest'
import { dayOf } from '../../ui/format'
import { filterOf, todaysCalls } from './callQuery'

const today = dayOf(new Date())

test('a number of the day opens its calls', () => {
  expect(filterOf(todaysCalls({ direction: 'INBOUND', outcome: 'ANSWERED' }))).toEqual({ fromDay: today, toDay: today, number: '', direction: 'INBOUND', outcome: 'ANSWERED' })
})

test('without a wish it is a week of everything, and nonsense is no wish', () => {
  expect(filterOf('#/calls')).toMatchObject({ toDay: today, direction: '', outcome: '' })
  expect(filterOf('#/calls').fromDay < today).toBe(true)
  expect(filterOf('#/calls?day=x&direction=%3Cscript%3E&outcome=NOTHING')).toEqual(filterOf('#/calls'))
})
