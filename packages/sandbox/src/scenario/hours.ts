import * as z from 'zod'
import { isoDate } from './value.ts'

const expected = 'two times, such as ["08:00", "18:00"], the earlier first'
const days = 'stretches such as [["08:00", "18:00"]] by day: mon, tue, wed, thu, fri, sat, sun'

const time = z.string(expected).regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, expected)
const day = z
  .array(
    z.tuple([time, time], expected).refine(([from, to]) => from < to, expected),
    'a list of stretches, such as [["08:00", "18:00"]]',
  )
  .exactOptional()

/** When humans serve. A day that is left out is closed. */
export const hours = z.looseObject(
  {
    weekly: z.strictObject({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }, days),
    holidays: z.array(isoDate).default([]),
  },
  'null, or an object with "weekly"',
)
