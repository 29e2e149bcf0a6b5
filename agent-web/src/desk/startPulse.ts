import pulseUrl from './pulse?worker&url'

interface ScriptPolicy {
  createScriptURL(url: string): string
}
declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy }
  }
}

/** The server's content policy asks that every script's address be vouched for; this is the only one we make. */
function trusted(url: string): string {
  return window.trustedTypes?.createPolicy('seatline-pulse', { createScriptURL: (asked) => asked }).createScriptURL(url) ?? url
}

export function startPulse(beat: () => void): { stop(): void } {
  const worker = new Worker(trusted(pulseUrl), { type: 'module' })
  worker.onmessage = beat
  return { stop: () => worker.terminate() }
}
