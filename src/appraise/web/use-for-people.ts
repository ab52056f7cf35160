import { useRead } from '#desk/use-read.ts'
import { CallBackProgress, type CallBackRow } from '../api.ts'

/** Whether the next attempt by that channel is for people to make: also automatic calls, where no machine makes them. */
export function useForPeople(): (channel: CallBackRow['channel']) => boolean {
  const machineCalls = useRead('/api/call-backs/progress', CallBackProgress).data?.machineCalls === true
  return (channel) => channel !== 'link' && (channel !== 'automatic' || !machineCalls)
}
