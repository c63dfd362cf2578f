import { useNavigate } from '@tanstack/react-router'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Dossier } from '../../../capabilities/dossiers/contract.ts'
import { text as planText } from '../../../capabilities/plan/web/text.ts'
import { Icon } from '../../../design/Icon.tsx'
import {
  arrowRight,
  arrowSquareOut,
  caretDown,
  handHeart,
  houseLine,
  listChecks,
  notePencil,
  plus,
  printer,
  shieldCheck,
  target,
  usersThree,
} from '../../../design/icons.ts'
import { call } from '../../../platform/web/api.ts'
import type { OpenPanel } from './FamilyPanel.tsx'
import { text } from './text.ts'

type FamilyActionsProps = { dossier: Dossier; mayWrite: boolean; onOpen: (panel: OpenPanel) => void }

/** On top of the family's page: print the plan, or add something. Only what this person may do stands in the menu. */
export function FamilyActions({ dossier, mayWrite, onOpen }: FamilyActionsProps) {
  // A print is a copy outside the system: it is written down before the browser makes it.
  const print = async () => {
    await call('POST', `/dossiers/${dossier.id}/plan/_print`)
    window.print()
  }
  return (
    <div className="button-row no-print">
      <button type="button" className="button button--quiet" onClick={print}>
        <Icon path={printer} />
        {planText.print}
      </button>
      <MenuTrigger>
        <Button className="button">
          <Icon path={plus} />
          {text.add}
          <Icon path={caretDown} />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <AddMenu dossier={dossier} mayWrite={mayWrite} onOpen={onOpen} />
        </Popover>
      </MenuTrigger>
    </div>
  )
}

function AddMenu({ dossier, mayWrite, onOpen }: FamilyActionsProps) {
  const navigate = useNavigate()
  // In the fragment, which never reaches the server: beginning a concern leaves no trace in the family's file.
  const worry = () => navigate({ to: '/werk/meldcode', hash: `gezin=${dossier.id}` })
  const ask = () => navigate({ to: '/werk/gezinnen/$id/toestemming', params: { id: dossier.id } })
  const share = () => navigate({ to: '/werk/gezinnen/$id/delen', params: { id: dossier.id } })
  return (
    <Menu aria-label={text.add}>
      <Item icon={notePencil} label={text.addNote} onAction={() => onOpen({ form: 'note' })} />
      {mayWrite && <Item icon={target} label={text.addGoal} onAction={() => onOpen({ form: 'goal' })} />}
      {mayWrite && <Item icon={listChecks} label={text.addAction} onAction={() => onOpen({ form: 'action' })} />}
      {mayWrite && <Item icon={houseLine} label={text.addWish} onAction={() => onOpen({ form: 'wish' })} />}
      {dossier.hasRegie && (
        <Item icon={arrowRight} label={text.addNextStep} onAction={() => onOpen({ form: 'next-step' })} />
      )}
      {dossier.hasRegie && <Item icon={handHeart} label={text.askConsent} onAction={ask} />}
      {dossier.hasRegie && (
        <Item icon={usersThree} label={text.handOverRegie} onAction={() => onOpen({ form: 'regie' })} />
      )}
      <Item icon={arrowSquareOut} label={text.shareOnce} onAction={share} />
      <Item icon={shieldCheck} label={text.addConcern} onAction={worry} />
    </Menu>
  )
}

function Item({ icon, label, onAction }: { icon: string; label: string; onAction: () => void }) {
  return (
    <MenuItem className="menu-item" textValue={label} onAction={onAction}>
      <Icon path={icon} />
      {label}
    </MenuItem>
  )
}
