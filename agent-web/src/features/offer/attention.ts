/** Turns the tab's title back and forth until stopped, and puts back what stood there. */
export function blinkTitle(text: string): () => void {
  const before = document.title
  let on = true
  document.title = text
  const timer = setInterval(() => {
    on = !on
    document.title = on ? text : before
  }, 1000)
  return () => {
    clearInterval(timer)
    document.title = before
  }
}

/** A notification of the operating system, only where allowed; a press on it brings this tab forward. */
export function notify(title: string, body: string, tag: string): () => void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return () => undefined
  const shown = new Notification(title, { body, tag, requireInteraction: true })
  shown.onclick = () => {
    window.focus()
    shown.close()
  }
  return () => shown.close()
}
