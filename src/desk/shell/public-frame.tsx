import './frame.css'
import './top-bar.css'
import './public-frame.css'
import type { ReactNode } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { deskWords } from '../desk-words.ts'
import { menuFor, useDoors } from '../doors.ts'
import { useIsPhone } from '../use-layout.ts'
import { useLanguage, useWords } from '../words.ts'
import { DemoMark, DemoStrip } from './demo-mark.tsx'
import { DisplayMenu } from './display-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Mark } from './mark.tsx'

/** The frame for everybody who is not at a post: the portal's doors on top, the page below. */
export function PublicFrame({ demo, children }: { readonly demo: boolean; readonly children: ReactNode }) {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const { pathname } = useLocation()
  const isPhone = useIsPhone()
  const pages = menuFor(useDoors(), null).flatMap((group) => group.pages)
  return (
    <div className="public-frame">
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <header className="top-bar">
        <Link to="/" className="top-bar-product top-bar-brand">
          <Mark />
          <strong>{words.product}</strong>
        </Link>
        {demo && !isPhone && <DemoMark />}
        <span className="top-bar-gap" />
        <LanguageSwitch />
        <DisplayMenu />
        {pathname !== '/login' && (
          <Link to="/login" className="public-sign-in">
            {words.signIn}
          </Link>
        )}
      </header>
      {pages.length > 0 && (
        <nav className="public-doors" aria-label={words.menu}>
          {pages.map(({ path, title }) => (
            <NavLink key={path} to={path} end>
              {say(title)}
            </NavLink>
          ))}
        </nav>
      )}
      {demo && isPhone && <DemoStrip />}
      <main id="main" className="public-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
