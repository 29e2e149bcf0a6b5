import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
const files = walk('src').filter((path) => /\.tsx?$/.test(path) && !/\.test\.|\.d\.ts$|^src\/testing\//.test(path))

/** Which folder may know which: what is not here may not be imported. */
const MAY: Record<string, readonly string[]> = {
  wire: [],
  languages: ['wire'],
  phone: ['wire'],
  desk: ['wire'],
  ui: ['languages', 'wire'],
  features: ['desk', 'phone', 'ui', 'languages', 'wire'],
  app: ['features', 'desk', 'phone', 'ui', 'languages', 'wire'],
}
const layerOf = (path: string) => (path.split('/')[1] ?? '').replace(/\.tsx?$/, '')
const featureOf = (path: string) => (layerOf(path) === 'features' ? path.split('/')[2] : null)
const importsOf = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to]) => join(dirname(path), to ?? ''))
const edges = files.flatMap((from) => importsOf(from).map((to) => ({ from, to })))

test('the scan sees the sources', () => {
  expect(files.length).toBeGreaterThan(60)
  expect(edges.length).toBeGreaterThan(200)
})

test('each folder imports only what it may know', () => {
  const wrong = edges.filter(({ from, to }) => {
    const [here, there] = [layerOf(from), layerOf(to)]
    return here !== 'main' && here !== there && !(MAY[here] ?? []).includes(there)
  })
  expect(wrong).toEqual([])
})

test('features do not import each other', () => {
  expect(edges.filter(({ from, to }) => featureOf(from) && featureOf(to) && featureOf(from) !== featureOf(to))).toEqual([])
})

test('desk and phone know React in one hook file each', () => {
  const knowing = files.filter((path) => ['desk', 'phone'].includes(layerOf(path)) && /from 'react'/.test(readFileSync(path, 'utf8')))
  expect(knowing).toEqual(['src/desk/useDesk.tsx', 'src/phone/usePhone.tsx'])
})

test('JsSIP is known in the phone only', () => {
  const knowing = files.filter((path) => /from 'jssip/.test(readFileSync(path, 'utf8')))
  expect(knowing.every((path) => path.startsWith('src/phone/Sip'))).toBe(true)
})

test('the phone secret is never stored, and nothing is written to the console', () => {
  const storing = files.filter((path) => layerOf(path) === 'phone' && /(local|session)Storage/.test(readFileSync(path, 'utf8')))
  expect(storing).toEqual([])
  expect(files.filter((path) => /\bconsole\./.test(readFileSync(path, 'utf8')))).toEqual([])
})

test('no file is long', () => {
  expect(files.filter((path) => readFileSync(path, 'utf8').split('\n').length > 300 && !path.includes('languages/'))).toEqual([])
})

test('the lock names no place to download from', () => {
  expect(existsSync('package-lock.json')).toBe(true)
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/(?!github\.com|opencollective|.*(fund|sponsor|patreon|tidelift))[^"]*\.tgz/)
})
