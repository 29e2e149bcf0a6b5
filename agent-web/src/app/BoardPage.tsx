import { Alarms } from '../features/alarms/Alarms'
import { Board } from '../features/board/Board'

export default function BoardPage() {
  return <Board alarms={(all) => <Alarms alarms={all} />} />
}
