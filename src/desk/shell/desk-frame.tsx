import './frame.css'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Session } from '#foundations/units/api.ts'
import { deskWords } from '../desk-words.ts'
import { useIsPhone } from '../use-layout.ts'
import { useWords } from '../words.ts'
import { Alarms } from './alarms.tsx'
import { DemoStrip } from './demo-mark.tsx'
import { SideMenu } from './side-menu.tsx'
import { TopBar } from './top-bar.tsx'

const PhoneMenu = lazy(async () => ({ default: (await import('./phone-menu.tsx')).PhoneMenu }))

type Parts = { readonly session: Session; readonly actor: Actor; readonly children: ReactNode }

/** The desks' frame: bar on top, menu at the left (a drawer on a phone), the page in the middle. */
export function DeskFrame({ session, actor, children }: Parts) {
  const words = useWords(deskWords)
  const isPhone = useIsPhone()
  const [isMenuOpen, openMenu] = useState(false)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes the drawer
  useEffect(() => openMenu(false), [pathname])
  return (
    <div className="desk-frame">
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <TopBar session={session} actor={actor} onMenu={isPhone ? () => openMenu(true) : undefined} />
      {session.demo && isPhone && <DemoStrip />}
      {isPhone ? (
        <Suspense>
          <PhoneMenu {...{ actor, isDemo: session.demo, isOpen: isMenuOpen, close: () => openMenu(false) }} />
        </Suspense>
      ) : (
        <SideMenu actor={actor} />
      )}
      <main id="main" className="desk-main" tabIndex={-1}>
        {children}
      </main>
      <Alarms actor={actor} />
    </div>
  )
}
