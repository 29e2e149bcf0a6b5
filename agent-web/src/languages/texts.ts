import * as acoustics from './texts/acoustics'
import * as administration from './texts/administration'
import * as adminDesk from './texts/adminDesk'
import * as agentState from './texts/agentState'
import * as audit from './texts/audit'
import * as awards from './texts/awards'
import * as board from './texts/board'
import * as calendars from './texts/calendars'
import * as calibration from './texts/calibration'
import * as call from './texts/call'
import * as callbacks from './texts/callbacks'
import * as callControl from './texts/callControl'
import * as coaching from './texts/coaching'
import * as columns from './texts/columns'
import * as customer from './texts/customer'
import * as desk from './texts/desk'
import * as deviceCheck from './texts/deviceCheck'
import * as dial from './texts/dial'
import * as entries from './texts/entries'
import * as everywhere from './texts/everywhere'
import * as flows from './texts/flows'
import * as followUps from './texts/followUps'
import * as exchange from './texts/exchange'
import * as history from './texts/history'
import * as keeping from './texts/keeping'
import * as keys from './texts/keys'
import * as lights from './texts/lights'
import * as login from './texts/login'
import * as menu from './texts/menu'
import * as offer from './texts/offer'
import * as prompts from './texts/prompts'
import * as quality from './texts/quality'
import * as queueComfort from './texts/queueComfort'
import * as queueRouting from './texts/queueRouting'
import * as recordings from './texts/recordings'
import * as rectification from './texts/rectification'
import * as refusals from './texts/refusals'
import * as reviewers from './texts/reviewers'
import * as sampling from './texts/sampling'
import * as scorecards from './texts/scorecards'
import * as script from './texts/script'
import * as transcript from './texts/transcript'
import * as takenOver from './texts/takenOver'
import * as voicemail from './texts/voicemail'
import * as wrapUp from './texts/wrapUp'

// Every text people see, an area to a file with both languages side by side. The keys are the contract with the screens.

export const zhCN = {
  ...acoustics.zhCN,
  ...administration.zhCN,
  ...adminDesk.zhCN,
  ...agentState.zhCN,
  ...audit.zhCN,
  ...awards.zhCN,
  ...board.zhCN,
  ...calendars.zhCN, ...calibration.zhCN,
  ...call.zhCN,
  ...callbacks.zhCN,
  ...callControl.zhCN,
  ...columns.zhCN,
  ...customer.zhCN,
  ...desk.zhCN,
  ...deviceCheck.zhCN,
  ...dial.zhCN,
  ...entries.zhCN,
  ...everywhere.zhCN,
  ...flows.zhCN,
  ...followUps.zhCN,
  ...exchange.zhCN,
  ...history.zhCN,
  ...keeping.zhCN,
  ...keys.zhCN,
  ...lights.zhCN,
  ...login.zhCN,
  ...menu.zhCN,
  ...offer.zhCN,
  ...prompts.zhCN,
  ...quality.zhCN,
  ...queueComfort.zhCN,
  ...queueRouting.zhCN,
  ...recordings.zhCN,
  ...rectification.zhCN, ...refusals.zhCN,
  ...reviewers.zhCN, ...sampling.zhCN, ...transcript.zhCN, ...coaching.zhCN,
  ...scorecards.zhCN,
  ...script.zhCN,
  ...takenOver.zhCN,
  ...voicemail.zhCN,
  ...wrapUp.zhCN,
} as const

export const en: Record<keyof typeof zhCN, string> = {
  ...acoustics.en,
  ...administration.en,
  ...adminDesk.en,
  ...agentState.en,
  ...audit.en,
  ...awards.en,
  ...board.en,
  ...calendars.en, ...calibration.en,
  ...call.en,
  ...callbacks.en,
  ...callControl.en,
  ...columns.en,
  ...customer.en,
  ...desk.en,
  ...deviceCheck.en,
  ...dial.en,
  ...entries.en,
  ...everywhere.en,
  ...flows.en,
  ...followUps.en,
  ...exchange.en,
  ...history.en,
  ...keeping.en,
  ...keys.en,
  ...lights.en,
  ...login.en,
  ...menu.en,
  ...offer.en,
  ...prompts.en,
  ...quality.en,
  ...queueComfort.en,
  ...queueRouting.en,
  ...recordings.en,
  ...rectification.en, ...refusals.en,
  ...reviewers.en, ...sampling.en, ...transcript.en, ...coaching.en,
  ...scorecards.en,
  ...script.en,
  ...takenOver.en,
  ...voicemail.en,
  ...wrapUp.en,
}
