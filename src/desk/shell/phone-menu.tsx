import { Drawer } from 'antd'
import type { Actor } from '#foundations/journal/envelope.ts'
import { deskWords } from '../desk-words.ts'
import { useWords } from '../words.ts'
import { RoleSwitch } from './role-switch.tsx'
import { SideMenu } from './side-menu.tsx'

type Parts = { readonly actor: Actor; readonly isDemo: boolean; readonly isOpen: boolean; readonly close: () => void }

/** The menu of a phone: a drawer, with the demo's people on top. */
export function PhoneMenu({ actor, isDemo, isOpen, close }: Parts) {
  const words = useWords(deskWords)
  return (
    <Drawer open={isOpen} onClose={close} placement="left" size={288} title={words.menu}>
      {isDemo && <RoleSwitch actor={actor} />}
      <SideMenu actor={actor} />
    </Drawer>
  )
}
