import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import { LoginForm } from './LoginForm'

const ME = { id: 1, login: 'li', displayName: '李静', role: 'AGENT', language: 'zh-CN' }
afterEach(() => vi.unstubAllGlobals())

function serving(login: () => Response | Promise<Response>) {
  const sent: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path !== '/api/login') return new Response(JSON.stringify(ME))
    sent.push(String(init.body))
    return login()
  })
  return sent
}

async function filled(name: string, password: string) {
  const onIn = vi.fn()
  const staged = await stage(<LoginForm onIn={onIn} />)
  await staged.type('login-name', name)
  await staged.type('login-password', password)
  await staged.click('login-submit')
  return { onIn, ...staged }
}

describe('logging in', () => {
  test('sends both and hands over who it is', async () => {
    const sent = serving(() => new Response(null, { status: 204 }))
    const { onIn } = await filled(' li ', 'geheim 1&2')
    expect(sent).toEqual(['username=li&password=geheim+1%262'])
    expect(onIn).toHaveBeenCalledWith(ME)
  })

  test.each([
    [401, 'wrong-password', '用户名或密码不正确。'],
    [429, 'too-many-attempts', '尝试次数过多'],
  ])('says a clear sentence at %i', async (status, slug, sentence) => {
    serving(() => new Response(JSON.stringify({ slug }), { status }))
    const { text, onIn, find } = await filled('li', 'x')
    expect(text()).toContain(sentence)
    expect(onIn).not.toHaveBeenCalled()
    expect((find('login-name') as HTMLInputElement).value).toBe('li')
  })

  test('says that the server cannot be reached', async () => {
    serving(() => Promise.reject(new TypeError()))
    const { text } = await filled('li', 'x')
    expect(text()).toContain('无法连接服务器')
  })

  test('asks for both before it asks the server', async () => {
    const sent = serving(() => new Response())
    const { text } = await filled('li', '')
    expect(text()).toContain('请填写用户名和密码。')
    expect(sent).toEqual([])
  })
})
