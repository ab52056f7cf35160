import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The files of a very small city; tests replace those they are about. */
const files = {
  'places.csv': `code,name,parent
11,北京市,
110105,朝阳区,11
110105001,建外街道,110105
110105001001,永安里东社区,110105001
110114,昌平区,11
110114010,回龙观街道,110114
`,
  'lines.csv': `line,name,english
housing,住房,Housing
heat,供热,Heating
`,
  'categories.csv': `code,path1,path2,path3,english,line,level,tags,lexicon
heat.indoor.too-cold,供热,室内供暖,温度不达标,Room too cold,heat,24h,住有所居;便利性,暖气;冰凉
housing.repair.leak,住房,房屋维修,房屋漏水,Leaking roof,housing,7d,住有所居,漏水
`,
  'unit-templates.csv': `kind,code-pattern,name-pattern,short-name-pattern,line
centre,centre-{code},市民热线服务中心,热线中心,
district-centre,district-{code},{name}热线分中心,,
street,street-{code},{name},,
district-department,department-{code}-housing,{name}住房和城乡建设委员会,{name}住建委,housing
utility,utility-heat,市供热服务单位,,heat
`,
  'catalogue.csv': `id,category,place,kind,lead,supports,level,sign_limit,basis
C-001,*,*,*,street,,,,由属地首接
C-002,heat.*,*,*,utility:heat,street,24h,30min,供热单位
C-003,housing.repair.leak,110105,complaint,department:housing,,,,住建委
`,
  'words.csv': `word,class,topic,weight
着火,sensitive,火灾,10
`,
}

export type CityFile =
  | keyof typeof files
  | 'rulebook.json'
  | 'units.csv'
  | 'place-aliases.csv'
  | 'indicators.json'
  | `words.${string}.csv`

export type CityFolder = {
  readonly folder: string
  readonly write: (file: CityFile, content: string) => Promise<void>
  readonly discard: (file: string) => Promise<void>
  readonly remove: () => Promise<void>
}

/** A folder of the caller's own with a very small city under the shipped rules. */
export async function cityFolder(over: Partial<Record<CityFile, string>> = {}): Promise<CityFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'jiesu-city-'))
  const write = (file: string, content: string) => writeFile(join(folder, file), content)
  await cp(new URL('../../city/beijing/rulebook.json', import.meta.url), join(folder, 'rulebook.json'))
  for (const [file, content] of Object.entries({ ...files, ...over })) await write(file, content)
  const discard = (file: string) => rm(join(folder, file))
  return { folder, write, discard, remove: () => rm(folder, { recursive: true, force: true }) }
}
