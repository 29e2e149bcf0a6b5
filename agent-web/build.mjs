// Called by Maven: installs when the lock file changed; checks, tests and builds when a source changed. Needs only node and npm.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const run = (...words) => execFileSync(npm, words, { stdio: 'inherit', shell: process.platform === 'win32' })
const files = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort()
const hash = (paths) =>
  paths.reduce((sum, path) => sum.update(path).update(readFileSync(path)), createHash('sha256')).digest('hex')
const fresh = (stamp, sum) => existsSync(stamp) && readFileSync(stamp, 'utf8') === sum

mkdirSync('target', { recursive: true })

const lock = hash(['package.json', 'package-lock.json'])
if (!fresh('node_modules/.stamp', lock)) {
  run('ci', '--no-audit', '--no-fund', '--prefer-offline')
  writeFileSync('node_modules/.stamp', lock)
}

const settings = ['build.mjs', 'package.json', 'package-lock.json', 'index.html', 'vite.config.ts', 'tsconfig.json', '.oxlintrc.json']
const sources = hash([...settings, 'openapi.json', ...files('src').filter((path) => path !== 'src/wire/schema.d.ts'), ...files('public')])
const once = (stamp, done, ...words) => {
  if (done() && fresh(stamp, sources)) return false
  words.forEach((word) => run('run', '--silent', word))
  writeFileSync(stamp, sources)
  return true
}
const always = () => true
const checked = !process.argv.includes('--skip-tests') && once('target/.checked', always, 'typecheck', 'lint', 'test')
const built = once('target/.built', () => existsSync('target/classes/static/index.html'), 'build')
if (!checked && !built) console.log('agent-web: up to date')
