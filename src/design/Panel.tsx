import { type ReactNode, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Icon } from './Icon.tsx'
import { x } from './icons.ts'

type PanelProps = {
  title: ReactNode
  /** Something was typed: closing asks first, and throws nothing away by itself. */
  isDirty: boolean
  onClose: () => void
  words: { close: string; unsaved: string; discard: string; keepWriting: string }
  children: ReactNode
}

/** A sheet along the far side of the page, so that what it is about stays in sight; on a phone the whole screen. */
export function Panel({ title, isDirty, onClose, words, children }: PanelProps) {
  const [isAsking, setAsking] = useState(false)
  // Only the word "discard" throws anything away: asking to close once more goes back to writing.
  const tryToClose = () => (isDirty ? setAsking(!isAsking) : onClose())
  return (
    <ModalOverlay className="panel-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && tryToClose()}>
      <Modal className="panel">
        <Dialog className="panel__dialog">
          <header className="panel__top">
            <div className="panel__head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <button type="button" className="icon-button" aria-label={words.close} onClick={tryToClose}>
                <Icon path={x} />
              </button>
            </div>
            {isAsking && (
              <div className="panel__ask" role="alert">
                <p>{words.unsaved}</p>
                <div className="button-row">
                  <button type="button" className="button button--small" onClick={() => setAsking(false)}>
                    {words.keepWriting}
                  </button>
                  <button type="button" className="button button--quiet button--small" onClick={onClose}>
                    {words.discard}
                  </button>
                </div>
              </div>
            )}
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
