import { dictionary } from '#desk/words.ts'

/** The texts of the public rating page. */
export const ratingTexts = dictionary(
  {
    title: '请您评价',
    about: (number: string) => `您反映的 ${number} 号诉求`,
    privacy: '评价只用于考核办理质量；承办单位看到的是答案，看不到您的姓名和电话。',
    who: '谁在回答',
    requester: '我本人',
    other: '我代别人回答',
    whyOptional: '（可以不填）',
    send: '提交评价',
    missing: '请把三个问题都答完，并说明谁在回答。',
    thanks: '谢谢，已经收到您的评价。',
    again: '承办单位将再次办理，之后会再请您评价一次。',
    forged: '这个链接不对。请从短信里原样打开；仍打不开，请拨打热线。',
    answered: '这一件已经评价过了，谢谢您。每个链接只能用一次。',
    expired: '链接已过期。如仍想反映，请拨打热线。',
    over: '这个链接对应的一轮已经结束，不再收评价。',
  },
  {
    title: 'How did it go?',
    about: (number: string) => `Your demand ${number}`,
    privacy: 'Your answers are used to judge how it was handled; the unit sees the answers, never your name or phone.',
    who: 'Who is answering',
    requester: 'I made the demand',
    other: 'I answer for somebody else',
    whyOptional: ' (you may leave it empty)',
    send: 'Send',
    missing: 'Please answer all three questions and say who is answering.',
    thanks: 'Thank you, we have your answers.',
    again: 'The unit will handle it again; you will be asked once more afterwards.',
    forged: 'This link is not right. Open it as it came in the message; if it still fails, call the hotline.',
    answered: 'This has been rated already; thank you. Each link works once.',
    expired: 'The link has expired. If something is still wrong, call the hotline.',
    over: 'The round this link was sent for is over; it takes no more answers.',
  },
)
