/** How much the paths of a machine do with one of its parts. */
export type CoverageMark = 'covered' | 'missing' | 'allowed'

/** How a state is drawn. */
export interface StateLook {
  /** The machine is in it. */
  readonly active?: boolean
  /** A way came through it. */
  readonly visited?: boolean
  readonly coverage?: CoverageMark | undefined
  /** What is said of it besides its own words, for those who do not see it. */
  readonly spoken?: string
}

/** How an arrow is drawn. */
export interface ArrowLook {
  /** It was taken in the last step. */
  readonly taken?: boolean
  /** It is on the way that is shown. */
  readonly way?: boolean
  readonly coverage?: CoverageMark | undefined
  /** What is said of it besides its own words, for those who do not see it. */
  readonly spoken?: string
}
