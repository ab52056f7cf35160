import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Actor, TicketId } from '#foundations/journal/envelope.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { Channel, DemandKind, LevelCode } from '#foundations/rulebook/demand.ts'
import type { Period } from '#foundations/three-rates/period.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

type CallChannel = 'person' | 'link' | 'automatic'

/** Who decides for a level above: the unit, and the area it looks over. */
type Above = { readonly unit: UnitCode; readonly area: PlaceCode }

/** What a requester says when asked about a result. */
type Answers = {
  readonly channel: CallChannel
  readonly contacted: boolean
  readonly solved: 'solved' | 'partly' | 'unsolved'
  readonly satisfied: 'satisfied' | 'basically' | 'unsatisfied'
  readonly why?: string
  readonly answeredBy: 'requester' | 'other'
}

/** The commands of the loop that the people of a synthetic city give, by name, with what each says. */
export type LoopCommands = {
  readonly ReceiveDemand: {
    readonly channel: Channel
    readonly requester: {
      readonly subject: string
      readonly kind: 'citizen' | 'firm'
      readonly confidential: boolean
      readonly name?: string
      readonly phone?: string
    }
    readonly reportedBy?: UnitCode
    /** The day's running count in the ticket's number; the city's own sequence where it is left out. */
    readonly count?: number
    readonly title?: string
    readonly text: string
    readonly address: string
    readonly place?: PlaceCode
    readonly askedKind?: DemandKind
    readonly attachments: readonly []
  }
  readonly AnswerTicket: { readonly answer: string; readonly article?: string }
  readonly DismissTicket: { readonly why: 'invalid' | 'harassment'; readonly note: string }
  readonly WithdrawTicket: { readonly note: string }
  readonly ClassifyTicket: {
    readonly kind: DemandKind
    readonly category: CategoryCode
    readonly level: LevelCode
    readonly place: PlaceCode
    readonly directDispatch: boolean
  }
  readonly SplitTicket: {
    readonly by: { readonly unit: UnitCode }
    readonly why: string
    readonly children: readonly { readonly ticket: TicketId; readonly lead: UnitCode; readonly matter: string }[]
  }
  /** A piece of a split ticket; the running count is given, so that it can be told again. */
  readonly ReceiveChild: {
    readonly child: { readonly ticket: TicketId; readonly lead: UnitCode; readonly matter: string }
    readonly parent: TicketId
    readonly requester: { readonly name?: string; readonly phone?: string }
    readonly count: number
  }
  readonly SignPart: { readonly unit: UnitCode }
  readonly FinishPart: { readonly unit: UnitCode; readonly workDone: string; readonly evidence: readonly [] }
  readonly DispatchByHand: { readonly lead: UnitCode; readonly supports: readonly UnitCode[]; readonly why: string }
  readonly ReturnTicket: {
    readonly by: UnitCode
    readonly reason: string
    readonly why: string
    readonly basis: string
    readonly suggestedLead?: UnitCode
  }
  readonly RuleAdjudication: {
    readonly by: { readonly person: string; readonly unit: UnitCode | undefined; readonly area: PlaceCode }
    readonly lead: UnitCode
    readonly supports: readonly UnitCode[]
    readonly why: string
    readonly basis: string
    readonly forCatalogue?: { readonly as: 'example' }
  }
  readonly AskExtension: {
    readonly unit: UnitCode
    readonly area: PlaceCode
    readonly amount: number
    readonly why: string
    readonly basis: string
  }
  readonly DecideExtension: { readonly verdict: 'grant' | 'refuse'; readonly why: string; readonly by: Above }
  readonly DelegateTicket: { readonly unit: UnitCode; readonly to: UnitCode; readonly why: string }
  readonly AnswerDelegation: { readonly unit: UnitCode; readonly says: string; readonly evidence: readonly [] }
  readonly OpenSupervision: { readonly how: 'press' | 'personal'; readonly why: string; readonly by: Above }
  readonly AnswerPress: { readonly unit: UnitCode; readonly says: string }
  readonly CloseSupervision: { readonly verdict: string; readonly words: string; readonly by: Above }
  readonly AskShelf: {
    readonly unit: UnitCode
    readonly area: PlaceCode
    readonly plan: string
    readonly summary: string
    readonly basis: string
    readonly milestones: readonly { readonly what: string; readonly by: LocalDate }[]
  }
  readonly DecideShelf: {
    readonly verdict: 'approve' | 'refuse'
    readonly summary: string
    readonly why: string
    readonly by: Above
  }
  readonly AddNote: { readonly unit: UnitCode; readonly text: string; readonly to?: UnitCode }
  readonly ReportUp: { readonly unit: UnitCode; readonly why: string }
  readonly BlowWhistle: {
    readonly unit: UnitCode
    readonly ground: string
    readonly matter: string
    readonly where: string
    readonly departments: readonly UnitCode[]
    readonly others: readonly []
  }
  readonly ConfirmWhistle: { readonly departments: readonly UnitCode[]; readonly note: string; readonly by: Above }
  readonly SignWhistle: { readonly unit: UnitCode }
  readonly ConfirmArrival: { readonly unit: UnitCode; readonly department: UnitCode; readonly people: number }
  readonly DoPart: { readonly unit: UnitCode; readonly what: string }
  readonly ReleaseDepartment: { readonly unit: UnitCode; readonly department: UnitCode }
  readonly ConcludeWhistle: {
    readonly unit: UnitCode
    readonly result: string
    readonly verdicts: readonly { readonly unit: UnitCode; readonly score: number; readonly words: string }[]
  }
  readonly JudgeStreet: { readonly unit: UnitCode; readonly score: number; readonly words: string }
  readonly SignTicket: { readonly unit: UnitCode }
  readonly ContactRequester: {
    readonly unit: UnitCode
    readonly by: 'phone' | 'visit' | 'message'
    readonly note: string
  }
  readonly ResolveTicket: {
    readonly unit: UnitCode
    readonly result: string
    readonly workDone: string
    readonly publicAnswer: string
    readonly evidence: readonly []
  }
  readonly RemindClock: { readonly clock: 'sign' | 'respond' | 'resolve' | 'review'; readonly share: number }
  readonly SendRatingLink: object
  readonly RateByLink: Omit<Answers, 'channel'> & { readonly round: number; readonly until: Moment }
  readonly MissCallBack: {
    readonly channel: CallChannel
    readonly outcome: 'no-answer' | 'busy' | 'wrong-number' | 'declined'
  }
  readonly RecordCallBack: Answers
  readonly AskExclusion: {
    readonly unit: UnitCode
    readonly by: string
    readonly reason: string
    readonly evidence: string
  }
  readonly ReviewExclusion: {
    readonly step: 1 | 2
    readonly granted: boolean
    readonly why: string
    readonly by: string
  }
  readonly RaiseObjection: { readonly unit: UnitCode; readonly by: string; readonly why: string }
  readonly DecideObjection: { readonly upheld: boolean; readonly by: string; readonly why: string }
}

export type CommandName = keyof LoopCommands

/** Something that somebody of the city does about a ticket at an instant. */
export type Act = {
  readonly [Name in CommandName]: {
    readonly command: Name
    readonly input: LoopCommands[Name]
    readonly at: Moment
    readonly actor: Actor
  }
}[CommandName]

/** The commands about no ticket that the people of a synthetic city give, by name, with what each says. */
export type CityCommands = {
  readonly ClosePeriod: Period
  readonly TakeLead: { readonly lead: string }
  readonly NoteOnLead: { readonly lead: string; readonly note: string }
  readonly ConcludeLead: {
    readonly lead: string
    readonly verdict: 'confirmed' | 'explained' | 'unfounded'
    readonly why: string
  }
  readonly KeepSearch: { readonly query: string; readonly found: number }
}

/** Something that somebody of the city does about no ticket. */
export type CityAct = {
  readonly [Name in keyof CityCommands]: { readonly command: Name; readonly input: CityCommands[Name] }
}[keyof CityCommands]
