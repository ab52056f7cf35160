/** Cuts a text into its words in order; put together again they are the text. The segmenter itself stands in the platform. */
export type Segment = (text: string) => readonly string[]
