import type { ReactNode } from 'react'
import { Button, Dialog, Heading, Popover } from 'react-aria-components'
import { Icon } from '../../../design/Icon.tsx'
import { x } from '../../../design/icons.ts'
import { text as platformText } from '../../../platform/web/text.ts'
import { text } from './text.ts'

type SharingPanelProps = {
  /** What it is about, as it stands in the question: "doel 1", "deze notitie". */
  what: string
  /** Who decided that it is so, in one sentence. */
  reason: string
  /** The names, or that they are on their way. */
  children: ReactNode
}

/** What a marker opens: the question as its heading, the names, and who chose it so. */
export function SharingPanel({ what, reason, children }: SharingPanelProps) {
  return (
    <Popover className="sharing-panel" placement="bottom start" UNSTABLE_portalContainer={insideMain()}>
      <Dialog className="sharing-panel__body">
        <div className="sharing-panel__head">
          <Heading slot="title" level={2}>
            {text.who(what)}
          </Heading>
          <Button slot="close" className="icon-button" aria-label={platformText.close}>
            <Icon path={x} />
          </Button>
        </div>
        {children}
        <p className="sharing-panel__reason">{reason}</p>
      </Dialog>
    </Popover>
  )
}

/** Floats above the page but belongs to its main part, so that no content stands outside the landmarks. */
function insideMain(): HTMLElement {
  return document.querySelector('main') ?? document.body
}
