import { Icon } from '../../../design/Icon.tsx'
import { plus } from '../../../design/icons.ts'
import { text } from './professional-text.ts'

export const PlanButton = ({ onPlan }: { onPlan: () => void }) => (
  <button type="button" className="button button--quiet button--small" onClick={onPlan}>
    <Icon path={plus} />
    {text.presence.plan}
  </button>
)
