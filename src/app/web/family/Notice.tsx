import { useText } from './text.ts'

export type Notice = { words: string; tone?: 'trouble'; undo?: () => void }

/** What just happened, in one sentence above the tabs, with the way back. It stays until something else happens. */
export function NoticeBar({ notice, onClose }: { notice: Notice | undefined; onClose: () => void }) {
  const { text } = useText()
  return (
    <div
      className="family-notice"
      data-tone={notice?.tone}
      data-shown={notice !== undefined}
      data-undo={notice?.undo !== undefined}
    >
      <p role="status">{notice?.words}</p>
      {notice?.undo && (
        <button type="button" className="family-notice__button" onClick={notice.undo}>
          {text.undo}
        </button>
      )}
      {notice && (
        <button type="button" className="family-notice__button" onClick={onClose}>
          {text.close}
        </button>
      )}
    </div>
  )
}
