import type { City } from '#foundations/rulebook/city.ts'

/** What the browser knows of the city in force, of its words only those a public answer is read by; a rule that needs less than the whole city takes just this. */
export type DeskCity = Pick<City, 'rulebook' | 'calendar' | 'categories' | 'words'>
