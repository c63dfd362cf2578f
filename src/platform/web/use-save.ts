import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Sends a change, then asks anew for everything it may have touched. Settles when the screen has the new state. */
export function useSave<Input = void, Answer = void>(
  save: (input: Input) => Promise<Answer>,
  touches: readonly string[],
  onSaved?: (answer: Answer) => void,
) {
  const client = useQueryClient()
  return useMutation<Answer, unknown, Input>({
    mutationFn: save,
    onSuccess: async (answer) => {
      await Promise.all(touches.map((key) => client.invalidateQueries({ queryKey: [key] })))
      onSaved?.(answer)
    },
  })
}
