import type { SVGProps } from 'react'

// One weight, one grid of 24; drawn here so that nothing is fetched.
const PATHS = {
  phone: 'M6.6 3.5 9.3 3a1 1 0 0 1 1.1.6l1.3 3.2a1 1 0 0 1-.3 1.1L9.7 9.4a12.5 12.5 0 0 0 4.9 4.9l1.5-1.7a1 1 0 0 1 1.1-.3l3.2 1.3a1 1 0 0 1 .6 1.1l-.5 2.7a1.5 1.5 0 0 1-1.5 1.2A15.5 15.5 0 0 1 5.4 5a1.5 1.5 0 0 1 1.2-1.5Z',
  hangUp: 'M3 14.5c5-4.7 13-4.7 18 0l-1.6 2.3a1 1 0 0 1-1.2.3l-2.7-1.2a1 1 0 0 1-.6-1V13a12 12 0 0 0-5.8 0v1.9a1 1 0 0 1-.6 1l-2.7 1.2a1 1 0 0 1-1.2-.3Z',
  microphone: 'M12 3.5a2.7 2.7 0 0 1 2.7 2.7v5a2.7 2.7 0 0 1-5.4 0v-5A2.7 2.7 0 0 1 12 3.5ZM6 11a6 6 0 0 0 12 0M12 17v3.5M9 20.5h6',
  microphoneOff: 'M9.3 9.3v2a2.7 2.7 0 0 0 4 2.3M14.7 10.5V6.2a2.7 2.7 0 0 0-5.2-1M6 11a6 6 0 0 0 9.5 4.9M18 11a6 6 0 0 1-.6 2.6M12 17v3.5M9 20.5h6M4 4l16 16',
  pause: 'M9 5.5v13M15 5.5v13',
  play: 'M8 5.5v13l10.5-6.5Z',
  keypad: 'M6 5h.01M12 5h.01M18 5h.01M6 11h.01M12 11h.01M18 11h.01M6 17h.01M12 17h.01M18 17h.01',
  desk: 'M4 13v-1a8 8 0 0 1 16 0v1M4 13h2.5v5H5a1 1 0 0 1-1-1Zm16 0h-2.5v5H19a1 1 0 0 0 1-1ZM19 18c0 2-2 2.5-5 2.5',
  history: 'M4 5v4h4M4.6 9A8 8 0 1 1 4 12.5M12 8v4.5l3 2',
  recordings: 'M4 10v4M8 7v10M12 4v16M16 8v8M20 10.5v3',
  board: 'M4 19.5V10h4v9.5M10 19.5V4.5h4v15M16 19.5v-7h4v7M3 19.5h18',
  users: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.2M18 14a6.5 6.5 0 0 1 3.5 6',
  settings: 'M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM19.2 13.4v-2.8l-2.2-.5a5.6 5.6 0 0 0-.6-1.5l1.2-1.9-2-2-1.9 1.2a5.6 5.6 0 0 0-1.5-.6l-.5-2.2H9.9l-.5 2.2a5.6 5.6 0 0 0-1.5.6L6 4.7l-2 2 1.2 1.9a5.6 5.6 0 0 0-.6 1.5l-2.2.5v2.8l2.2.5c.1.5.3 1 .6 1.5L4 17.3l2 2 1.9-1.2c.5.3 1 .5 1.5.6l.5 2.2h2.8l.5-2.2c.5-.1 1-.3 1.5-.6l1.9 1.2 2-2-1.2-1.9c.3-.5.5-1 .6-1.5Z',
  queues: 'M4 6h16M4 12h10M4 18h6M17 15.5l3 2.5-3 2.5',
  warning: 'M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17.2v.01',
  check: 'M5 12.5 10 17.5 19.5 7',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M7 10l5 5 5-5',
  in: 'M19 5 7 17M7 8.5V17h8.5',
  out: 'M5 19 17 7M8.5 7H17v8.5',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 20h15',
  book: 'M4 5.5c3-1.2 5.5-1 8 .7 2.5-1.7 5-1.9 8-.7v13c-3-1.2-5.5-1-8 .7-2.5-1.7-5-1.9-8-.7ZM12 6.2v13',
  note: 'M5 4.5h14v10l-5 5H5ZM19 14.5h-5v5M8.5 9h7M8.5 12.5h4',
  globe: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17',
  speaker: 'M4 9.5h3.5L12 5.5v13l-4.5-4H4ZM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15ZM10 20.5h4',
  link: 'M4 9a12 12 0 0 1 16 0M7 12.5a7.5 7.5 0 0 1 10 0M10 16a3 3 0 0 1 4 0M12 19.5v.01',
  transfer: 'M4 8h13M13.5 4.5 17 8l-3.5 3.5M20 16H7M10.5 12.5 7 16l3.5 3.5',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4.5 4.5',
  eye: 'M2.5 12c4.5-7.3 14.5-7.3 19 0-4.5 7.3-14.5 7.3-19 0ZM12 14.7a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Z',
  back: 'M6 6v12M18 6l-9 6 9 6Z',
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 18, ...rest }: { name: IconName; size?: number } & SVGProps<SVGSVGElement>) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'keypad' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      {...rest}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
