import { expect, test } from 'vitest'
import type { FlowForm } from '../../wire/api'
import { freshId, newNode, removed, treeOf } from './flowTree'

const form: FlowForm = {
  start: 'main',
  person: null,
  wrongPrompt: null,
  nodes: [
    { ...newNode('main', 'MENU', 'Main'), choices: [{ digit: '1', to: 'sales' }, { digit: '2', to: 'sub' }], otherwise: 'sales' },
    { ...newNode('sub', 'MENU', 'Sub'), choices: [{ digit: '9', to: 'main' }], otherwise: 'gone' },
    newNode('sales', 'QUEUE', 'Sales'),
    newNode('lost', 'HANG_UP', 'Lost'),
  ],
}

test('every step stands once with its branches, and every further way to it once', () => {
  expect(treeOf(form).map(({ depth, edge, id, again, missing }) => `${'-'.repeat(depth)}${edge} ${id}${again ? ' again' : ''}${missing ? ' missing' : ''}`)).toEqual([
    ' main',
    '-1 sales',
    '-2 sub',
    '--9 main again',
    '--otherwise gone missing',
    '-otherwise sales again',
    'nowhere lost',
  ])
})

test('a step that goes takes the ways to it along', () => {
  const left = removed(form, 'sub')
  expect(left.nodes.map(({ id }) => id)).toEqual(['main', 'sales', 'lost'])
  expect(left.nodes[0]?.choices).toEqual([{ digit: '1', to: 'sales' }, { digit: '2', to: '' }])
})

test('a new step has an id of its own', () => {
  expect(freshId({ ...form, nodes: [...form.nodes, newNode('step-6', 'SAY', 'x')] })).toBe('step-7')
})
