import { describe, expect, test } from 'vitest'
import { readable } from './differences'

describe('the detail of a line', () => {
  test('says what is different, deep inside too, and leaves out what is not', () => {
    const before = { name: '售后', settings: { ring: 20, wrap: 30 }, skills: [{ skillId: 1, level: 3 }], version: 1 }
    const after = { name: '售后', settings: { ring: 25, wrap: 30 }, skills: [{ skillId: 1, level: 5 }], version: 2 }
    expect(readable(JSON.stringify({ before, after, password: true }))).toEqual({
      differences: [
        { field: 'settings.ring', before: '20', after: '25' },
        { field: 'skills', before: 'skillId=1, level=3', after: 'skillId=1, level=5' },
      ],
      notes: [{ name: 'password', value: 'true' }],
    })
  })

  test('shows all of a thing that is new or gone', () => {
    expect(readable('{"after":{"name":"早班","note":null}}').differences).toEqual([{ field: 'name', before: '', after: '早班' }])
    expect(readable('{"before":{"name":"早班"}}').differences).toEqual([{ field: 'name', before: '早班', after: '' }])
  })

  test('is shown as it is where it is no object', () => {
    expect(readable('not json').notes).toEqual([{ name: '', value: 'not json' }])
    expect(readable('{}')).toEqual({ differences: [], notes: [] })
  })
})
