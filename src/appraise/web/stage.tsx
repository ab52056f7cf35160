import type { StageWeb } from '#desk/stage-web.ts'
import {
  callBackReaders,
  exclusionReaders,
  indicatorReaders,
  leadReaders,
  ratingReaders,
  whatIfAskers,
} from '../audiences.ts'
import { askExclusionAction, callBackAction, missAction, reviewExclusionAction } from './actions.ts'
import { adviseExclusionAction, decideObjectionAction, objectAction } from './objection-actions.ts'
import { factReasons, factSentences } from './sentences.ts'

const group = { zh: '考评', en: 'Appraise' }

/** Appraisal, as the browser sees it. */
export const appraiseWeb: StageWeb = {
  name: 'appraise',
  title: group,
  pages: [
    {
      path: '/appraise/call-backs',
      title: { zh: '回访台', en: 'Call-back desk' },
      menu: { group, order: 1, count: '/api/call-backs/progress' },
      roles: callBackReaders,
      load: async () => ({ Page: (await import('./call-back-page.tsx')).CallBackPage }),
    },
    {
      path: '/appraise/campaigns',
      title: { zh: '回访计划', en: 'Call-back plan' },
      menu: { group, order: 1 },
      roles: callBackReaders,
      load: async () => ({ Page: (await import('./campaign-page.tsx')).CampaignPage }),
    },
    {
      path: '/rate/:token',
      title: { zh: '评价', en: 'How it went' },
      roles: 'public',
      load: async () => ({ Page: (await import('./rating-page.tsx')).RatingPage }),
    },
    {
      path: '/appraise/ranking',
      title: { zh: '三率排名', en: 'Ranking' },
      menu: { group, order: 2 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./ranking-page.tsx')).RankingPage }),
    },
    {
      path: '/appraise/classes',
      title: { zh: '分类与提升', en: 'Classes' },
      menu: { group, order: 2 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./classes-page.tsx')).ClassesPage }),
    },
    {
      path: '/appraise/fairness',
      title: { zh: '公平性', en: 'Fairness' },
      menu: { group, order: 2 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./fairness-page.tsx')).FairnessPage }),
    },
    {
      path: '/appraise/periods',
      title: { zh: '考核期', en: 'Periods' },
      menu: { group, order: 2 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./periods-page.tsx')).PeriodsPage }),
    },
    {
      path: '/appraise/what-if',
      title: { zh: '规则推演', en: 'What if' },
      menu: { group, order: 3 },
      roles: whatIfAskers,
      load: async () => ({ Page: (await import('./what-if-page.tsx')).WhatIfPage }),
    },
    {
      path: '/appraise/rates',
      title: { zh: '三率分析', en: 'Three rates by' },
      menu: { group, order: 3 },
      roles: ratingReaders,
      load: async () => ({ Page: (await import('./rates-page.tsx')).RatesPage }),
    },
    {
      path: '/appraise/ratings',
      title: { zh: '考核明细', en: 'Ratings' },
      menu: { group, order: 3 },
      roles: ratingReaders,
      load: async () => ({ Page: (await import('./ratings-page.tsx')).RatingsPage }),
    },
    {
      path: '/appraise/exclusions',
      title: { zh: '剔除', en: 'Exclusions' },
      menu: { group, order: 4, count: '/api/exclusions/count' },
      roles: exclusionReaders,
      load: async () => ({ Page: (await import('./exclusions-page.tsx')).ExclusionsPage }),
    },
    {
      path: '/appraise/departments',
      title: { zh: '条块考核', en: 'Departments' },
      menu: { group, order: 5 },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./departments-page.tsx')).DepartmentsPage }),
    },
    {
      path: '/appraise/departments/tickets',
      title: { zh: '条块考核的工单', en: 'Tickets of departments' },
      roles: ratingReaders,
      load: async () => ({ Page: (await import('./department-tickets-page.tsx')).DepartmentTicketsPage }),
    },
    {
      path: '/appraise/exclusions/figures',
      title: { zh: '剔除统计', en: 'Exclusions counted' },
      roles: 'signed-in',
      load: async () => ({ Page: (await import('./exclusion-figures-page.tsx')).ExclusionFiguresPage }),
    },
    {
      path: '/portal/exclusions',
      title: { zh: '剔除公示', en: 'Left out of appraisal' },
      roles: 'public',
      load: async () => ({ Page: (await import('./public-exclusions-page.tsx')).PublicExclusionsPage }),
    },
    {
      path: '/appraise/leads',
      title: { zh: '诚信线索', en: 'Integrity leads' },
      menu: { group, order: 9 },
      roles: leadReaders,
      load: async () => ({ Page: (await import('./leads-page.tsx')).LeadsPage }),
    },
    {
      path: '/appraise/leads/:lead',
      title: { zh: '诚信线索', en: 'Integrity lead' },
      roles: leadReaders,
      load: async () => ({ Page: (await import('./lead-page.tsx')).LeadPage }),
    },
    {
      path: '/appraise/indicators',
      title: { zh: '指标', en: 'Indicators' },
      menu: { group, order: 8 },
      roles: indicatorReaders,
      load: async () => ({ Page: (await import('./indicators-page.tsx')).IndicatorsPage }),
    },
    {
      path: '/appraise/index',
      title: { zh: '七有五性', en: 'Haves and natures' },
      menu: { group, order: 9 },
      roles: indicatorReaders,
      load: async () => ({ Page: (await import('./index-page.tsx')).IndexPage }),
    },
  ],
  factSentences,
  factReasons,
  ticketActions: [
    callBackAction,
    missAction,
    askExclusionAction,
    adviseExclusionAction,
    reviewExclusionAction,
    objectAction,
    decideObjectionAction,
  ],
}
