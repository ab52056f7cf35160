import { dictionary } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { ApproveCatalogueRefused } from '../../approve-catalogue.ts'
import type { CatalogueFault } from '../../catalogue-faults.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

/** Why a draft is not begun, written or approved, and what to do about it. */
export const draftReasons: WordsOf<ApproveCatalogueRefused | 'draft-exists'> = {
  'draft-exists': { zh: '已有同名草案，请另取名称', en: 'A draft of this name exists; give it another name' },
  'changed-since-seen': {
    zh: '草案刚被他人修改，请重新查看后再试',
    en: 'Somebody has just changed the draft; look at it again first',
  },
  'own-draft': {
    zh: '您参与了拟定，须由另一位管理员批准',
    en: 'You wrote at this draft; another administrator must approve it',
  },
  'equal-lines': {
    zh: '有同样具体的条目相争，请先改正',
    en: 'Lines of equal rank contend; mend them first',
  },
  'lines-faulty': { zh: '有条目须改正', en: 'Some lines must be mended' },
  'example-fails': {
    zh: '有示例没有到达应到的单位',
    en: 'An example does not reach its unit',
  },
  'edition-exists': { zh: '已有同名版本，请另取名称', en: 'An edition of this name exists; give it another name' },
  'starts-in-the-past': {
    zh: '生效时间已过，请改为将来；新目录不溯及既往',
    en: 'It would start in the past; choose a time to come',
  },
  'starts-with-another': {
    zh: '已有版本在同一时刻生效，请另定时间',
    en: 'Another edition starts at this instant; choose another',
  },
  'changes-nothing': { zh: '与所接替的版本完全相同', en: 'It says the same as the edition it takes over from' },
}

export const faultWords: WordsOf<CatalogueFault['reason']> = {
  'equal-lines': { zh: '与其他条目同样具体', en: 'As narrow as another line' },
  missing: { zh: '未填写', en: 'Not filled in' },
  'id-repeated': { zh: '编号重复', en: 'The id appears twice' },
  'category-unknown': { zh: '没有这个分类', en: 'There is no such category' },
  'place-unknown': { zh: '须为 * 或区、街道', en: 'Must be *, a district or a street' },
  'kind-unknown': { zh: '没有这个诉求类型', en: 'There is no such kind' },
  'requester-unknown': { zh: '须为市民或企业', en: 'Must be citizens or firms' },
  'condition-unknown': { zh: '规则中没有这个条件', en: 'The rules know no such condition' },
  'no-unit': { zh: '没有这样的单位', en: 'There is no such unit there' },
  'unit-closed': { zh: '届时这样的单位都已撤并', en: 'Every such unit is closed by then' },
  'level-unknown': { zh: '规则中没有这个等级', en: 'The rules know no such level' },
  'sign-limit-unknown': { zh: '规则中没有这个签收时限', en: 'The rules know no such sign-for limit' },
}

export const catalogueWords = dictionary(
  {
    id: '编号',
    category: '分类',
    place: '地点',
    kind: '类型',
    requester: '诉求人',
    condition: '条件',
    lead: '主办',
    supports: '协办',
    level: '等级',
    signLimit: '签收',
    basis: '依据',
    edition: '版本名称',
    from: '生效时间',
    any: '不限',
    save: '保存',
    cancel: '取消',
    edit: '修改',
    remove: '删除',
    row: '行',
    tickets: '工单',
    says: '诉求',
    reach: '应到单位',
  },
  {
    id: 'Id',
    category: 'Category',
    place: 'Place',
    kind: 'Kind',
    requester: 'Who asks',
    condition: 'Condition',
    lead: 'Lead',
    supports: 'Supports',
    level: 'Level',
    signLimit: 'Sign',
    basis: 'Basis',
    edition: 'Name',
    from: 'In force from',
    any: 'Any',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Change',
    remove: 'Remove',
    row: 'Row',
    tickets: 'Tickets',
    says: 'Demand',
    reach: 'Must reach',
  },
)
