import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Sends a change, then asks anew for everything it may have touched. Settles when the screen has the new state. */
export function useSave<Input = void, Answer = void>(
  save: (input: Input) => Promise<Answer>,
  touches: readonly string[],
  onSaved?: (answer: Answer) => void,
) {
  const client = useQueryClient()
  const askAnew = () => Promise.all(touches.map((key) => client.invalidateQueries({ queryKey: [key] })))
  return useMutation<Answer, unknown, Input>({
    mutationFn: save,
    onSuccess: async (answer) => {
      await askAnew()
      onSaved?.(answer)
    },
    // A refusal often means that the screen is behind: somebody else was first, or a consent stopped.
    onError: () => void askAnew(),
  })
}
