import './top-bar.css'
import { MenuOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Session } from '#foundations/units/api.ts'
import { deskWords } from '../desk-words.ts'
import { useCityAnswer } from '../use-city.ts'
import { useIsPhone } from '../use-layout.ts'
import { useWords } from '../words.ts'
import { AccountMenu } from './account-menu.tsx'
import { DemoMark } from './demo-mark.tsx'
import { DisplayMenu } from './display-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { LiveStatus } from './live-status.tsx'
import { Mark } from './mark.tsx'

const RoleSwitch = lazy(async () => ({ default: (await import('./role-switch.tsx')).RoleSwitch }))

type Parts = { readonly session: Session; readonly actor: Actor; readonly onMenu: (() => void) | undefined }

/** The bar on top: where one is, whether news arrive, who one is, how one sees. */
export function TopBar({ session, actor, onMenu }: Parts) {
  const words = useWords(deskWords)
  const city = useCityAnswer()?.name
  const isPhone = useIsPhone()
  return (
    <header className="top-bar">
      {onMenu && <Button type="text" icon={<MenuOutlined />} aria-label={words.openMenu} onClick={onMenu} />}
      <Link to="/" className="top-bar-product">
        <Mark />
        <strong>{words.product}</strong>
        {!isPhone && city !== undefined && <span className="quiet">{city}</span>}
      </Link>
      {session.demo && !isPhone && <DemoMark />}
      <span className="top-bar-gap" />
      {session.demo && !isPhone && (
        <Suspense fallback={<span className="role-switch" />}>
          <RoleSwitch actor={actor} />
        </Suspense>
      )}
      <LiveStatus />
      {!isPhone && <LanguageSwitch />}
      <DisplayMenu />
      <AccountMenu session={session} actor={actor} />
    </header>
  )
}
