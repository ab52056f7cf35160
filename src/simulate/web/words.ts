import { dictionary } from '#desk/words.ts'

export const demoWords = dictionary(
  {
    title: '演示城市',
    synthetic: '这里的一切都是合成的',
    syntheticWhy:
      '所有诉求、电话、姓名、办理过程和回访结果均由程序按种子生成，不指任何真实的个人、企业或单位的表现。区、街道和社区是真实地名；小区、道路、学校、站名和人物均为虚构，电话取自从未分配的号段。少数街道被抽签植入虚构的失真行为，使诚信线索有例可查，与这些街道的真实工作无关。',
    history: '生成的历史',
    seed: '随机种子',
    seedWhy: '相同的种子和截止时间得到相同的历史',
    span: '历史起止',
    demands: '诉求件数',
    tempo: '快慢',
    tempoWhy: '与同规模真实城市同速为 1',
    goesOn: '城市继续生活',
    goesOnWhy: '新的诉求不断到来，坐席、承办单位与回访员按各自的作息办理。您经手过的工单，合成的工作人员不再碰。',
    beating: '进行中',
    stopped: '已停止',
    stillBorn: '快慢为 0：城市静止不动。设置 JIESU_DEMO_TEMPO 后重新启动。',
  },
  {
    title: 'The demo city',
    synthetic: 'Everything here is synthetic',
    syntheticWhy:
      'All demands, phones, names, work and call-backs were generated from a seed and say nothing about any real person, firm or unit. Districts, streets and communities have real names; estates, roads, schools, stations and people are invented, and phone numbers are of a range that was never assigned. A few streets, drawn by lot, were planted with dishonest conduct so that integrity leads have something to find; it says nothing about those streets.',
    history: 'Its generated history',
    seed: 'Seed',
    seedWhy: 'The same seed and end give the same history',
    span: 'From and until',
    demands: 'Demands',
    tempo: 'Tempo',
    tempoWhy: 'a real city of this size has 1',
    goesOn: 'The city goes on living',
    goesOnWhy:
      'New demands keep arriving; operators, units and callers do their work at their hours. A ticket that you have touched is left to you.',
    beating: 'Going on',
    stopped: 'Stopped',
    stillBorn: 'The tempo is 0: the city stands still. Set JIESU_DEMO_TEMPO and start again.',
  },
)
