import { type Static, Type } from 'typebox'
import { roles } from '#foundations/units/post.ts'
import { AnswerRules } from './answer-rules-api.ts'
import { CampaignRules } from './campaign-rules-api.ts'
import { DelegationRules } from './delegation-rules-api.ts'
import { channels, demandKinds } from './demand.ts'
import { DepartmentRules } from './department-rules-api.ts'
import { DispatchRules } from './dispatch-rules-api.ts'
import { ExclusionRules } from './exclusion-rules-api.ts'
import { FairnessRules } from './fairness-rules-api.ts'
import { GroupingRules } from './grouping-rules-api.ts'
import { IntegrityRules } from './integrity-rules-api.ts'
import { ShelfRules, SupervisionRules } from './long-matter-rules-api.ts'
import { Code, exact, Limit, Named, Share, Words } from './rule-parts-api.ts'
import { Scoring } from './scoring-api.ts'
import { WhistleRules } from './whistle-rules-api.ts'
import { WorkloadRules } from './workload-rules-api.ts'

const Level = exact({
  code: Code,
  words: Words,
  sign: Limit,
  respond: Limit,
  resolve: Limit,
  /** The 2-hour kind: call-backs use the urgent window. */
  urgent: Type.Boolean(),
})

/** When a demand may be the repeat of an earlier one, for the categories the pattern fits; the narrowest line decides. [CLASSIFY-03] */
const Repeating = exact({
  /** A leaf, `prefix.*`, or `*` for all. */
  category: Type.String({ pattern: '^(\\*|[a-z0-9-]+(\\.[a-z0-9-]+)*(\\.\\*)?)$' }),
  /** How long ago the earlier one may have been received. */
  window: exact({
    amount: Type.Number({ exclusiveMinimum: 0 }),
    unit: Type.Union([Type.Literal('hours'), Type.Literal('days')]),
  }),
  /** Two demands of one category are of one place when they lie in the same area of this level. */
  within: Type.Union([
    Type.Literal('grid'),
    Type.Literal('community'),
    Type.Literal('street'),
    Type.Literal('district'),
  ]),
  /** From which likeness on their texts count as one. */
  alike: Share,
})

/** What a word that matters does where it counts; the line of its own topic decides before the line for all topics. [CLASSIFY-04] */
const WordEffect = exact({
  class: Type.String({ minLength: 1 }),
  /** A topic of the class, or `*` for all. */
  topic: Type.String({ minLength: 1 }),
  /** The level a demand is raised to where a less pressing one was proposed. */
  raiseTo: Type.Optional(Type.String({ minLength: 1 })),
  /** Who is told as soon as the demand is received. */
  notify: Type.Optional(Type.Array(Type.Enum([...roles]))),
})

/** A class of cue words near which a word does not count. [CLASSIFY-04] */
const WordCue = exact({
  class: Code,
  words: Words,
  /** How many characters before the word, and after it, the cue may stand, within one clause. */
  before: Type.Integer({ minimum: 0, maximum: 50 }),
  after: Type.Integer({ minimum: 0, maximum: 50 }),
  /** Topics whose words count beside this cue all the same. */
  except: Type.Optional(Type.Array(Type.String())),
})

/** When demands are one matter, and how hot it is. [WARN-03] */
const HotIssues = exact({
  /** How far back demands are looked at, and how many of them at most, the newest. */
  window: Limit,
  most: Type.Integer({ minimum: 2 }),
  /** How many demands make an issue. */
  fewest: Type.Integer({ minimum: 2 }),
  alike: exact({
    /** How alike two groups must be to be one. */
    least: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
    /** How alike their matters must be at least, however much their names agree. */
    leastMatter: Share,
    /** How alike the names of places and firms must be at least, however much the matters agree. */
    leastNames: Share,
    /** The weight of the names beside the words about the matter. */
    names: Share,
    /** What the likeness of words counts where no name is named. */
    unnamed: Share,
    /** How often a word of the title counts. */
    title: Type.Integer({ minimum: 1 }),
  }),
  heat: exact({
    /** What another demand of the same requester counts beside the first. */
    again: Share,
    /** What each doubling of the likes and dislikes adds. */
    votes: Type.Number({ minimum: 0 }),
    /** What each doubling of the days it has lasted adds, as a share. */
    lasting: Type.Number({ minimum: 0 }),
    /** After how long without another demand half of the heat is gone. */
    halfLife: Limit,
  }),
})

/** A written rule, in the words people are shown when it refuses or decides. */
const Rule = exact({
  id: Type.String({ pattern: '^[A-Z]+-[0-9]{2}$' }),
  words: Words,
  basis: Type.String(),
})

/** One dated edition of every number and word a city may change. */
export const Rulebook = exact({
  edition: Code,
  inForceFrom: Type.String({ format: 'date-time' }),
  basis: Type.String(),
  workingTime: exact({
    spans: Type.Array(
      exact({
        open: Type.String({ pattern: '^[0-2][0-9]:[0-5][0-9]$' }),
        close: Type.String({ pattern: '^[0-2][0-9]:[0-5][0-9]$' }),
      }),
      { minItems: 1 },
    ),
  }),
  intake: exact({
    textLimit: Type.Integer({ minimum: 1 }),
    /** The longest title a person may give, and the longest one derived from the text, in characters. */
    titleLimit: Type.Integer({ minimum: 1 }),
    derivedTitle: Type.Integer({ minimum: 1 }),
    answerLimit: Type.Integer({ minimum: 1 }),
    attachmentBytes: Type.Integer({ minimum: 1 }),
    attachmentCount: Type.Integer({ minimum: 0 }),
    mediaTypes: Type.Array(Type.String(), { minItems: 1 }),
    /** How long a revealed name and phone stay on the screen. */
    revealFor: Limit,
  }),
  knowledge: exact({
    /** The longest body of an article, in characters. */
    bodyLimit: Type.Integer({ minimum: 1 }),
    /** How many articles are suggested while the operator types. */
    suggested: Type.Integer({ minimum: 1, maximum: 10 }),
    /** Over how many past days uses of an article are counted. */
    usageDays: Type.Integer({ minimum: 1 }),
    /** From how many days before its end an article counts as expiring soon. */
    expiresSoonDays: Type.Integer({ minimum: 1 }),
  }),
  classify: exact({
    /** From which probability on what is read from a text is proposed as decided; below it a person is asked. [CLASSIFY-02] */
    certain: exact({ category: Share, kind: Share, place: Share }),
    /** What may be classified without a person where all of it is certain: from which channels, of which kinds. [CLASSIFY-02] */
    automatic: exact({
      channels: Type.Array(Type.Enum([...channels])),
      kinds: Type.Array(Type.Enum([...demandKinds])),
    }),
    repeats: Type.Array(Repeating, { minItems: 1 }),
    words: exact({
      effects: Type.Array(WordEffect),
      cues: Type.Array(WordCue),
      /** What stands in quotation marks does not count up to this length in characters, unless speech leads to it. */
      longestQuotation: Type.Integer({ minimum: 0 }),
      /** How many characters before a quotation or a word a cue of class `speech` may stand. */
      speechBefore: Type.Integer({ minimum: 0, maximum: 50 }),
    }),
    /** How a model is learnt from people's classifications and judged against the one in force. [CLASSIFY-05] */
    models: exact({
      /** The part of the classifications, the newest, that no model learns from and both are judged on. */
      heldBack: Type.Number({ exclusiveMinimum: 0, maximum: 0.5 }),
      /** With fewer held back, nothing is judged and nothing trained. */
      fewest: Type.Integer({ minimum: 1 }),
      /** No more classifications than these, the newest, are learnt from. */
      most: Type.Integer({ minimum: 10 }),
      /** A new model goes live only where its lead is by chance with at most this probability. */
      chance: Type.Number({ exclusiveMinimum: 0, maximum: 0.5 }),
      seed: Type.Integer({ minimum: 0 }),
    }),
  }),
  levels: Type.Array(Level, { minItems: 1 }),
  signLimits: Type.Array(exact({ code: Code, limit: Limit })),
  dispatch: DispatchRules,
  handle: exact({
    reminders: Type.Array(Share, { minItems: 1 }),
    /** Who is told when a clock has used up a share of its time; a share not named here tells the handler alone. */
    ladder: Type.Array(
      exact({ share: Share, tells: Type.Array(Type.Enum(['handler', 'head', 'district', 'city']), { minItems: 1 }) }),
    ),
    secondHandling: exact({ respond: Limit, resolve: Limit, maxRounds: Type.Integer({ minimum: 1 }) }),
    /** How long the lead may wait for the requester at a time, and how often in one handling. */
    waiting: exact({ longest: Limit, most: Type.Integer({ minimum: 0 }) }),
    /** How often more time may be asked for in one handling; the first step that is long enough names who decides. */
    extension: exact({
      unit: Type.Union([Type.Literal('days'), Type.Literal('working-days')]),
      most: Type.Integer({ minimum: 0 }),
      steps: Type.Array(
        exact({
          upTo: Type.Integer({ minimum: 1 }),
          by: Type.Union([Type.Literal('unit'), Type.Literal('district'), Type.Literal('city')]),
        }),
        { minItems: 1 },
      ),
    }),
    whistle: WhistleRules,
    delegation: DelegationRules,
    shelf: ShelfRules,
    supervision: SupervisionRules,
    answer: AnswerRules,
    workload: WorkloadRules,
    resultKinds: Type.Array(Named, { minItems: 1 }),
  }),
  appraise: exact({
    callBack: exact({
      window: Limit,
      urgentWindow: Limit,
      attempts: Type.Integer({ minimum: 1 }),
      between: Limit,
      script: Words,
      /** Whose answers make a call-back valid. */
      validAnswerers: Type.Array(Type.Union([Type.Literal('requester'), Type.Literal('other')]), { minItems: 1 }),
    }),
    campaign: CampaignRules,
    scoring: Scoring,
    otherScorings: Type.Array(Scoring),
    /** The day of the month on which an appraisal period starts, at 00:00; the period is named by the month it ends in. */
    periodFirstDay: Type.Integer({ minimum: 1, maximum: 28 }),
    grouping: GroupingRules,
    exclusionReasons: Type.Array(Named, { minItems: 1 }),
    exclusion: ExclusionRules,
    departments: DepartmentRules,
    fairness: FairnessRules,
    integrity: IntegrityRules,
  }),
  circulate: exact({
    /** When a daily report is cut, minutes after midnight. */
    reportCut: Type.Integer({ minimum: 0, maximum: 1439 }),
    top: Type.Integer({ minimum: 1 }),
    hot: Type.Integer({ minimum: 1 }),
    /** How many daily cuts a trend looks back, the report's own among them. */
    trend: Type.Integer({ minimum: 2, maximum: 31 }),
    /** A count below it is not shown to the public. */
    smallestPublic: Type.Integer({ minimum: 1 }),
  }),
  warn: exact({
    repeats: exact({ count: Type.Integer({ minimum: 2 }), window: Limit }),
    hotIssues: HotIssues,
    /** A clock is shown as looming when at most this share of its time is left. */
    loomingShare: Share,
  }),
  rules: Type.Array(Rule, { minItems: 1 }),
})

export type Rulebook = Static<typeof Rulebook>
export type LevelRule = Static<typeof Level>
export type RepeatRule = Static<typeof Repeating>
export type { Scoring, Words }
export type WordEffect = Static<typeof WordEffect>
export type WordCue = Static<typeof WordCue>
