import './side-menu.css'
import { useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { ApiPath } from '../api-client.ts'
import { deskWords } from '../desk-words.ts'
import { menuFor, useDoors } from '../doors.ts'
import { useRead } from '../use-read.ts'
import { WaitingCount } from '../waiting-count.ts'
import { useLanguage, useWords } from '../words.ts'

/** The pages open to this actor, by stage in loop order, with what waits on each. */
export function SideMenu({ actor }: { readonly actor: Actor }) {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const groups = menuFor(useDoors(), actor)
  const menu = useShownActive()
  return (
    <nav ref={menu} className="side-menu" aria-label={words.menu}>
      {groups.map(({ title, pages }) => (
        <section key={title.zh}>
          <h2>{say(title)}</h2>
          <ul>
            {pages.map(({ path, title: page, menu }) => (
              <li key={path}>
                <NavLink to={path}>
                  <span>{say(page)}</span>
                  {menu.count !== undefined && <Waiting path={menu.count} />}
                </NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

/** Where the menu is longer than the screen, the page one is on is scrolled into sight. */
function useShownActive() {
  const menu = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    if (pathname !== '') menu.current?.querySelector('a.active')?.scrollIntoView({ block: 'nearest' })
  }, [pathname])
  return menu
}

function Waiting({ path }: { readonly path: ApiPath }) {
  const { data } = useRead(path, WaitingCount)
  if (data === undefined || data.count === 0) return null
  return <span className="side-menu-count figures">{data.count > 9999 ? '9999+' : data.count}</span>
}
