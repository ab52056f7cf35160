import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Switch } from 'antd'
import { post } from '#desk/api-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useWords } from '#desk/words.ts'
import { Pulse } from '../api.ts'
import { demoWords } from './words.ts'

/** Stops the demo city, or lets it go on; everybody signed in may. */
export function PulseSwitch({ pulse }: { readonly pulse: Pulse }) {
  const words = useWords(demoWords)
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: (beating: boolean) => post('/api/demo/pulse', { beating }, Pulse),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['list', '/api/demo/pulse'] }),
  })
  const { beating, tempo } = pulse
  return (
    <div className="row">
      <Switch
        checked={beating && tempo > 0}
        disabled={tempo === 0}
        loading={isPending}
        onChange={(wanted) => mutate(wanted)}
        aria-label={words.goesOn}
      />
      <span>{beating && tempo > 0 ? words.beating : words.stopped}</span>
      {error !== null && <Problem problem={error} />}
    </div>
  )
}
