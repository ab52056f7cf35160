/**
 * A word the city listens for in what people say. `sensitive` words alarm, `violation` words speak of how officials act, `hot`
 * words name a topic; `harmless` words hold one of these and mean none (火灾报警器). The rulebook names classes of cues beside
 * which they do not count, such as `negation`; `affirmation` words hold a cue that does not mean it (是不是), and `speech` words
 * lead to what somebody says. `kind` words hint at what a demand asks for (their topic is the demand kind), `preamble` words open
 * a text before its matter (their topic: `greeting` the word alone, `introduction` its whole clause). `ending` words end the name of a `firm`, an
 * `estate` or a `school` (their topic; another topic ends no name), which begins behind a `name-stop` unless that stands in a `name-part`, and
 * does not consist of `name-common` words; a person's name is a `surname` and what follows it
 * behind a `name-cue`, or what stands before a `title-after`; an amount may lack its unit behind an `amount-cue`. By
 * `answer` words a public answer is read before it goes out: the topic is what it is found to do, `courtesy` says nothing by itself, `thanks`
 * takes its whole clause. Weight is how
 * much the word counts, at least 0.
 */
export type CityWord = {
  readonly class: string
  readonly word: string
  readonly topic: string
  readonly weight: number
}
