import { dictionary } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { ReportRefused } from '../../report-problem.ts'
import { receiveReasons } from '../words.ts'
import type { FieldDraft } from './draft-store.ts'

export const fieldTexts = dictionary(
  {
    title: '巡查上报',
    online: '有网络',
    offline: '没有网络，先存在手机上，联网后自动发送',
    kept: '本页没有网络也能打开',
    waiting: (count: number) => `待发送 ${count} 件`,
    what: '发现了什么',
    whatHint: '例如：3 号楼前井盖破损，有人绊倒',
    where: '具体位置',
    whereHint: '楼号、路口、标志物',
    photo: '拍照或选照片',
    remove: '移除',
    report: '上报',
    needed: '请写明发现了什么',
    mine: '我的上报',
    none: '还没有上报。写好后点“上报”，会出现在这里。',
    drop: '删除',
    edit: '修改',
  },
  {
    title: 'Report what you see',
    online: 'Network is there',
    offline: 'No network: kept on this phone, sent as soon as there is one',
    kept: 'This page opens without a network',
    waiting: (count: number) => `${count} to send`,
    what: 'What do you see',
    whatHint: 'A broken manhole cover in front of building 3',
    where: 'Where exactly',
    whereHint: 'Building, crossing, landmark',
    photo: 'Take or choose photos',
    remove: 'Remove',
    report: 'Report',
    needed: 'Say what you see',
    mine: 'My reports',
    none: 'None yet. What you report appears here.',
    drop: 'Delete',
    edit: 'Change',
  },
)

export const stateWords: Readonly<Record<Exclude<FieldDraft['state'], 'writing'>, Words>> = {
  waiting: { zh: '待发送', en: 'To send' },
  sent: { zh: '已上报', en: 'Reported' },
  refused: { zh: '未能上报', en: 'Not reported' },
}

const ofReports: Readonly<Record<ReportRefused, Words>> = {
  'no-unit': { zh: '您的岗位不属于任何单位', en: 'Your post belongs to no unit' },
  'outside-your-area': { zh: '不在您的辖区内', en: 'Outside your area' },
}

/** Why a report was not taken in. */
export const reportReasons: Readonly<Record<string, Words>> = {
  ...receiveReasons,
  ...ofReports,
  'file-too-large': { zh: '照片过大，请换一张', en: 'A photo is too large' },
  'body-too-large': { zh: '照片过大，请换一张', en: 'A photo is too large' },
  'file-type-not-allowed': { zh: '文件类型不允许，请选照片', en: 'That kind of file is not allowed' },
  'does-not-fit': { zh: '内容不符合要求，请修改后再上报', en: 'Something does not fit; change it and report again' },
  'file-damaged': { zh: '文件已损坏，请换一张', en: 'A file is damaged' },
}
