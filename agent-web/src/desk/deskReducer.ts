import type { BoardView } from '../wire/board'
import type { DeskUpdate, DeskView, SlugParams } from '../wire/desk'

export type Link = 'idle' | 'connecting' | 'live' | 'lost' | 'superseded' | 'expired'

interface Notice {
  key: number
  slug: string
  params: SlugParams
}

export interface DeskState {
  link: Link
  view: DeskView | null
  board: BoardView | null
  /** Server time minus this page's steady clock, in ms. Null until the server has spoken. */
  clockOffset: number | null
  /** False between a reconnect and the first view after it: a restarted server counts versions anew. */
  viewIsOfThisLink: boolean
  notices: Notice[]
  noticesSeen: number
  /** How long this page did not run, s: the computer or the browser put it to sleep. Null when it did not, or work goes on. */
  sleptSeconds: number | null
}

type DeskAction =
  | { type: 'link'; link: Link }
  | { type: 'heard'; update: DeskUpdate; at: number }
  | { type: 'dismiss'; key: number }
  | { type: 'slept'; seconds: number }

export const NO_DESK: DeskState = {
  link: 'idle',
  view: null,
  board: null,
  clockOffset: null,
  viewIsOfThisLink: false,
  notices: [],
  noticesSeen: 0,
  sleptSeconds: null,
}

const KEPT_NOTICES = 4

export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'link':
      return { ...state, link: action.link, viewIsOfThisLink: action.link === 'live' && state.viewIsOfThisLink }
    case 'dismiss':
      return { ...state, notices: state.notices.filter(({ key }) => key !== action.key) }
    case 'slept':
      return { ...state, sleptSeconds: action.seconds }
    case 'heard':
      return heard(state, action.update, action.at)
  }
}

function heard(state: DeskState, update: DeskUpdate, at: number): DeskState {
  switch (update.type) {
    case 'desk':
      if (state.viewIsOfThisLink && state.view && update.view.version < state.view.version) return state
      return {
        ...state,
        view: update.view,
        viewIsOfThisLink: true,
        clockOffset: Date.parse(update.view.now) - at,
        sleptSeconds: update.view.agent.state === 'READY' ? null : state.sleptSeconds,
      }
    case 'board':
      return { ...state, board: update.view, clockOffset: Date.parse(update.view.now) - at }
    case 'notice': {
      const notice = { key: state.noticesSeen, slug: update.slug, params: update.params }
      return { ...state, notices: [...state.notices, notice].slice(-KEPT_NOTICES), noticesSeen: state.noticesSeen + 1 }
    }
    case 'done':
    case 'refused':
    case 'superseded':
      return state
  }
}
