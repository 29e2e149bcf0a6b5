import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
import { useHash } from './address'
import { LeaveDialog } from './LeaveDialog'
import { useUnsaved } from './useUnsaved'

function Page({ unsaved, go }: { unsaved: boolean; go(): void }) {
  const guard = useUnsaved(unsaved)
  return (
    <>
      <button type="button" data-testid="go" onClick={() => guard.leave(go)}>
        x
      </button>
      <LeaveDialog testId="page" unsaved={guard} />
    </>
  )
}

function Address() {
  return <p data-testid="address">{useHash()}</p>
}

const moved = async (to: string) => {
  const heard = new Promise((done) => window.addEventListener('hashchange', done, { once: true }))
  window.location.hash = to
  await heard
}
afterEach(() => {
  window.location.hash = ''
})

test('where nothing was typed, one goes', async () => {
  const go = vi.fn()
  const { click, find } = await stage(<Page unsaved={false} go={go} />)
  await click('go')
  expect(go).toHaveBeenCalledOnce()
  expect(find('page-leave')).toBeNull()
})

test('what was typed is thrown away only by the button that says so', async () => {
  const go = vi.fn()
  const { click } = await stage(<Page unsaved go={go} />)
  await click('go')
  await click('page-stay')
  expect(go).not.toHaveBeenCalled()
  await click('go')
  await click('page-leave')
  expect(go).toHaveBeenCalledOnce()
})

test('a link to another page waits for the answer: neither address nor page change before', async () => {
  await moved('#/flows')
  const { act, click, find } = await stage(
    <>
      <Address />
      <Page unsaved go={() => undefined} />
    </>,
  )
  await act(() => moved('#/queues'))
  expect(window.location.hash).toBe('#/flows')
  expect(find('address')?.textContent).toBe('#/flows')
  await click('page-stay')
  expect(find('page-leave')).toBeNull()
  await act(() => moved('#/queues'))
  await click('page-leave')
  await vi.waitFor(() => expect(find('address')?.textContent).toBe('#/queues'))
})

test('the browser is told that a shut tab would lose something', async () => {
  await stage(<Page unsaved go={() => undefined} />)
  const shut = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(shut)
  expect(shut.defaultPrevented).toBe(true)
})
