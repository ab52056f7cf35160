/**
 * A word the city listens for in what people say. `sensitive` words alarm, `hot` words name a topic, `kind` words hint at what a
 * demand asks for (their topic is the demand kind), `preamble` words open a text before its matter (their topic: `greeting` the
 * word alone, `introduction` its whole clause). Weight is how much the word counts, at least 0.
 */
export type CityWord = {
  readonly class: string
  readonly word: string
  readonly topic: string
  readonly weight: number
}
