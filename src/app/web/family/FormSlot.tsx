import { type ReactNode, useRef, useState } from 'react'
import { usePlace } from './place.ts'

type FormSlotProps = {
  label: ReactNode
  className?: string
  children: (close: () => void) => ReactNode
}

/** A button that makes place for its form. When the form closes, the focus is back on the button. */
export function FormSlot({ label, className = 'button button--quiet', children }: FormSlotProps) {
  const { say } = usePlace()
  const [isOpen, setOpen] = useState(false)
  const wasOpen = useRef(false)
  const takeFocusBack = (button: HTMLButtonElement | null) => {
    if (!button || !wasOpen.current) return
    wasOpen.current = false
    button.focus()
  }
  const open = () => {
    // What was said about something else would cover the form.
    say(undefined)
    setOpen(true)
  }
  const close = () => {
    wasOpen.current = true
    setOpen(false)
  }
  if (isOpen) return children(close)
  return (
    <button type="button" className={className} ref={takeFocusBack} onClick={open}>
      {label}
    </button>
  )
}
